import { join } from 'node:path';
import { environmentOrExit } from '@duban/contract';
import { readCalendar } from '@duban/documents';
import { close, connect, listenOutbox, openLedger, readTextFiles } from '@duban/persistence';
import { assess } from '@duban/rules';
import { connectTemporal, temporalSettings } from '@duban/temporal';
import { Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { calendarShelf } from './calendars';
import { openHouse } from './house';
import { packShelf } from './intake-ports';
import { openChannels } from './outbound/channels';
import { startSender } from './outbound/sender';
import { startTeller } from './notices/teller';
import { startRelay } from './relay';
import { openKeyFile } from './roots/key-file';
import { startRootKeeper } from './roots/keeper';
import { startWorker } from './worker';

/** Health believes heartbeats: a worker that died is missed within a few of them, not after the engine's minute. */
const HEARTBEAT = '5 seconds';

/** Less than an attempt of a local activity may take: the next one must not wait behind it for the same lock. */
const STATEMENT_MS = 8_000;

const environment = environmentOrExit(process);
const log = pino({ name: 'worker', level: environment.LOG_LEVEL });

async function main(): Promise<void> {
  // Signals are ours: the SDK would stop the worker before the relay has put its batch down.
  Runtime.install({ shutdownSignals: [], workerHeartbeatInterval: HEARTBEAT });
  const settings = temporalSettings(environment, join(__dirname, '..', 'temporal', 'failure-converter.cjs'));
  const db = await connect(environment.DATABASE_URL, { poolSize: 20, statementTimeoutMs: STATEMENT_MS });
  const shipped = readCalendar(await readTextFiles(environment.DUBAN_CALENDARS, '.json'));
  const calendars = calendarShelf(db, shipped);
  const packs = await packShelf(db, environment.DUBAN_PACKS);
  const house = openHouse(db, packs, calendars);
  const { client, connection } = connectTemporal(settings);
  const worker = await startWorker(house, {
    ...settings,
    workflowBundlePath: join(__dirname, 'workflows.cjs'),
  });
  const relay = startRelay({ db, ledger: openLedger(db, { assess, calendars }), client, calendars, log });
  const listening = await listenOutbox(environment.DATABASE_URL, () => relay.wake());
  const outbound = openChannels(db, calendars, environment);
  const sender = startSender({ db, log, channels: outbound.channels });
  const mailing = environment.DUBAN_SMTP_URL !== undefined;
  const teller = startTeller({ db, log, calendars, packs, assess, mailing, now: Date.now });
  const keeper = startRootKeeper({ db, log, openKey: () => openKeyFile(environment.DUBAN_LEDGER_KEY) });
  process.send?.({ ready: true });
  log.info('the worker is ready');

  await Promise.race([worker.ended, asked()]);
  await listening.stop();
  await relay.stop();
  await keeper.stop();
  await teller.stop();
  await sender.stop();
  outbound.close();
  await worker.stop();
  await connection.close();
  await close(db);
  log.info('the worker has stopped');
}

/** Settles when somebody asks to stop: a signal, or the end of the supervisor that started this process. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });

main().then(
  // The supervisor's channel would keep the process alive.
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ err: error }, 'the worker cannot go on');
    process.exit(1);
  },
);
