import { join } from 'node:path';
import { readEnvironment } from '@duban/contract';
import { readCalendar } from '@duban/documents';
import { connect, listenOutbox, openLedger, readTextFiles } from '@duban/persistence';
import { assess } from '@duban/rules';
import { connectTemporal, temporalSettings } from '@duban/temporal';
import { calendarShelf, openHouse, packShelf, startRelay, startWorker } from '@duban/worker';
import { Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { Failpoints, tellSuite } from './failpoints';
import { mineClient, mineCommits, minedHouse } from './mined-house';

const log = pino({ name: 'failpoint-worker', level: process.env.LOG_LEVEL ?? 'info' });

/** The product's worker and relay, wired as in `apps/worker`, in a process that dies where it is told to. */
async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [] });
  const environment = readEnvironment(process.env);
  const settings = temporalSettings(environment, join(__dirname, '..', 'temporal', 'failure-converter.cjs'));
  const failpoints = new Failpoints();
  const db = await connect(environment.DATABASE_URL, { poolSize: 20 });
  mineCommits(db, failpoints);
  const calendars = calendarShelf(
    db,
    readCalendar(await readTextFiles(environment.DUBAN_CALENDARS, '.json')),
  );
  const packs = await packShelf(db, environment.DUBAN_PACKS);
  const house = minedHouse(openHouse(db, packs, calendars), failpoints);
  const { client } = connectTemporal(settings);
  mineClient(client, failpoints);
  const workflowBundlePath = join(__dirname, '..', 'worker', 'workflows.cjs');
  const worker = await startWorker(house, { ...settings, workflowBundlePath });
  const relay = startRelay({ db, ledger: openLedger(db, { assess, calendars }), client, calendars, log });
  const listening = await listenOutbox(environment.DATABASE_URL, () => relay.wake());
  await tellSuite({ ready: true });

  await Promise.race([worker.ended, new Promise((resolve) => process.once('SIGTERM', resolve))]);
  await listening.stop();
  await relay.stop();
  await worker.stop();
}

process.once('disconnect', () => process.exit(0));
main().then(
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ err: error }, 'the worker cannot go on');
    process.exit(1);
  },
);
