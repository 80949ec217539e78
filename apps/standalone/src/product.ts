import { join } from 'node:path';
import { accountsFile } from './accounts';
import type { DataFolder } from './data-folder';
import { setUpPathIn } from './first-administrator';
import type { House } from './house';
import { ledgerKeyIn } from './ledger-key';
import type { ProductPostgres } from './product-postgres';
import type { ProductTemporal } from './product-temporal';
import { apiProgram, health, workerProgram } from './programs';
import type { ProductSettings } from './programs';
import { sealKeysIn } from './seal-keys';
import type { Steps } from './steps';
import { waitUntil } from './wait-until';

export interface TablesRequest {
  readonly house: House;
  readonly data: DataFolder;
  readonly postgres: ProductPostgres;
  readonly steps: Steps;
  readonly dist: string;
}

export interface ProductRequest extends TablesRequest {
  readonly temporal: ProductTemporal;
  readonly port: number;
}

export const TENANT = 'main';

/** Brings the tables up to date; gives the path of the first set-up while nobody has an account. */
export function prepareTables({ house, steps, dist, data, postgres }: TablesRequest): Promise<string | null> {
  const sample = data.record.demonstration === 'unwanted' ? {} : { DUBAN_SAMPLE: '1' };
  const owner = { DATABASE_OWNER_URL: postgres.ownerUrl, DUBAN_TENANT: TENANT };
  const keys = { DUBAN_SEAL_KEYS: sealKeysOf(data) };
  const env = { ...process.env, NODE_ENV: 'production', ...owner, ...keys, ...sample };
  return steps.run('数据表 tables', async () => {
    await house.run([join(dist, 'api', 'migrate.cjs')], env);
    return setUpPathIn(await house.run([join(dist, 'api', 'set-up.cjs'), '--link'], env));
  });
}

/** Starts API and worker and waits until the API says that all is there; gives its address. */
export async function startProduct(request: ProductRequest): Promise<string> {
  const { house, steps, data, dist, port } = request;
  const url = `http://127.0.0.1:${port}`;
  const settings: ProductSettings = { dist, logs: data.logs, url, env: productEnv(request) };
  await steps.run('工作进程与接口 worker and API', async () => {
    await Promise.all([house.start(workerProgram(settings)), house.start(apiProgram(settings))]);
    await waitUntil(async () => (await health(url)) === 200, { what: `${url}/api/health`, withinMs: 60_000 });
  });
  return url;
}

const sealKeysOf = ({ path }: DataFolder): string => process.env['DUBAN_SEAL_KEYS'] ?? sealKeysIn(path);

function productEnv({ postgres, temporal, data, dist, port }: ProductRequest): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.processUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    DUBAN_TENANT: TENANT,
    DUBAN_PAYLOAD_KEY: data.secrets.payloadKey,
    DUBAN_LEDGER_KEY: process.env['DUBAN_LEDGER_KEY'] ?? ledgerKeyIn(data.path),
    DUBAN_SEAL_KEYS: sealKeysOf(data),
    DUBAN_HOST: '127.0.0.1',
    DUBAN_PORT: String(port),
    DUBAN_PACKS: process.env['DUBAN_PACKS'] ?? join(dist, 'packs'),
    DUBAN_CALENDARS: join(dist, 'calendars'),
    DUBAN_CONSOLE: join(dist, 'console'),
    DUBAN_ACCOUNTS: accountsFile(data.path),
    DUBAN_FILES: process.env['DUBAN_FILES'] ?? join(data.path, 'files'),
  };
}
