import { join } from 'node:path';
import { environmentOrExit, type Environment } from '@duban/contract';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import 'reflect-metadata';
import { createApi } from './create-api';
import { closeHouse, openHouse, type House } from './house';
import { openLog } from './log';

/** Beside this program in the folder of the bundles. */
const FILES = {
  failureConverter: join(__dirname, '..', 'temporal', 'failure-converter.cjs'),
  planReader: join(__dirname, '..', 'documents', 'child.cjs'),
};
/** Longer than any request may take; whatever still hangs then is cut off. */
const DRAIN_MS = 12_000;

async function start(environment: Environment, log: Logger): Promise<void> {
  const house = await openHouse(environment, FILES);
  const app = await createApi(house, log);
  const { DUBAN_HOST: host, DUBAN_PORT: port } = environment;
  await app.listen(port, host);
  stopWhenAsked(app, house, log);
  log.info({ host, port, upMs: Math.round(performance.now()) }, 'listening');
  process.send?.({ ready: true });
}

/** Stops accepting, lets requests finish, then closes what they needed. */
function stopWhenAsked(app: NestExpressApplication, house: House, log: Logger): void {
  let stopping = false;
  const stop = (because: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ because }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    app
      .close()
      .then(() => closeHouse(house))
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'did not stop in order');
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('disconnect'));
}

const environment = environmentOrExit(process);
const log = openLog(environment.LOG_LEVEL);
start(environment, log).catch((error: unknown) => {
  log.fatal({ err: error }, 'cannot start');
  process.exit(1);
});
