import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listenOutbox } from '@duban/persistence';
import { calendarShelf, openHouse, packShelf, startRelay, startWorker, type House } from '@duban/worker';
import { pino } from 'pino';
import { PACKS, servers, type Office } from './office';
import './quiet-worker';

export interface Running {
  stop(): Promise<void>;
}

/** Worker and relay of an office, in this process; `altered` puts other doors into its house. */
export async function runWorker(
  office: Office,
  altered: (house: House) => House = (house) => house,
): Promise<Running> {
  const { db, ledger, temporal, settings, calendar, database } = office;
  const calendars = calendarShelf(db, calendar);
  const house = altered(openHouse(db, await packShelf(db, PACKS), calendars));
  const workflowBundlePath = join(servers().dist, 'worker', 'workflows.cjs');
  const worker = await startWorker(house, { ...settings, workflowBundlePath });
  const log = pino({ level: 'silent' });
  const relay = startRelay({ db, ledger, client: temporal.client, calendars, log });
  const listening = await listenOutbox(database.appUrl, () => relay.wake());
  return {
    stop: async () => {
      await listening.stop();
      await relay.stop();
      await worker.stop();
    },
  };
}

/** Asks until it is so; rejects with the last answer after a while. */
export async function eventually<T>(
  ask: () => Promise<T>,
  is: (answer: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask().catch((error: unknown) => error as T);
    if (!(answer instanceof Error) && is(answer)) return answer;
    if (performance.now() > until)
      throw new Error(`still ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`);
    await pause(20);
  }
}
