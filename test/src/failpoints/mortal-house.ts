import { join } from 'node:path';
import { startTestServers, type TestServers } from '@duban/standalone';
import { freePort } from '../support/free-port';
import { openOffice, servers, type Office } from '../support/office';
import { KeptProcess } from './kept-process';
import { environmentOf, MortalWorker } from './mortal-worker';

/** The whole product on servers of its own, each part of which can be killed and comes back. */
export interface MortalHouse {
  readonly servers: TestServers;
  readonly office: Office;
  readonly worker: MortalWorker;
  readonly api: KeptProcess<{ readonly ready: true }>;
  readonly url: string;
  close(): Promise<void>;
}

export async function openMortalHouse(): Promise<MortalHouse> {
  const own = await startTestServers({ temporal: binaries(), namespace: 'duban-test', mortal: true });
  // Every file of specs has an environment of its own: from here on these are the servers of this one.
  process.env.DUBAN_TEST_DATABASE_URL = own.databaseUrl;
  process.env.DUBAN_TEST_TEMPORAL_ADDRESS = own.temporalAddress;
  const office = await openOffice();
  const port = await freePort();
  const worker = new MortalWorker(office);
  const api = new KeptProcess<{ readonly ready: true }>({
    name: `api-${port}`,
    file: join(servers().dist, 'api', 'main.cjs'),
    env: { ...environmentOf(office), DUBAN_PORT: String(port), DUBAN_TENANT: 'main' },
  });
  await Promise.all([worker.start(), api.start()]);
  const close = async (): Promise<void> => {
    await Promise.all([worker.stop(), api.stop()]);
    await office.close();
    await own.stop();
  };
  return { servers: own, office, worker, api, url: `http://127.0.0.1:${port}/api`, close };
}

function binaries(): { readonly server: string; readonly sqlTool: string } {
  const server = process.env.DUBAN_TEST_TEMPORAL_SERVER;
  const sqlTool = process.env.DUBAN_TEST_TEMPORAL_SQL_TOOL;
  if (!server || !sqlTool)
    throw new Error('DUBAN_TEST_TEMPORAL_SERVER is missing: run the specs with `npm test`');
  return { server, sqlTool };
}
