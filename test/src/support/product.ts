import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { waitUntil } from '@duban/standalone';
import { ROOT } from './office';

const START = join(ROOT, 'apps', 'standalone', 'bootstrap', 'start.mjs');

/** `npm start` on a folder of its own, as a user would have it. */
export interface Product {
  readonly readyFile: string;
  /** Its data folder. */
  readonly data: string;
  /** Stopped in order and started again on the same folder. */
  restart(meanwhile: () => void): Promise<void>;
  /** The processes that the supervisor keeps, by name. */
  pidOf(name: string): number;
  stop(): Promise<void>;
}

export async function startProduct(
  options: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-product-'));
  const data = join(folder, 'data');
  const readyFile = join(folder, 'ready.json');
  const args = [START, '--data', data, '--no-open', '--ready-file', readyFile, ...options];
  let supervisor = await started(args, readyFile, more);
  const postgresFolder = postgresFolderOf({ data });
  return {
    readyFile,
    data,
    pidOf: (name) => pidIn(join(data, 'processes.json'), name),
    restart: async (meanwhile) => {
      await stopped(supervisor);
      meanwhile();
      rmSync(readyFile, { force: true });
      supervisor = await started(args, readyFile, more);
    },
    stop: async () => {
      await stopped(supervisor);
      rmSync(folder, { recursive: true, force: true });
      if (!postgresFolder.startsWith(folder))
        rmSync(dirname(postgresFolder), { recursive: true, force: true });
    },
  };
}

/** Where its databases lie. */
export const postgresFolderOf = ({ data }: Pick<Product, 'data'>): string =>
  (JSON.parse(readFileSync(join(data, 'house.json'), 'utf8')) as { postgresFolder: string }).postgresFolder;

async function started(
  args: readonly string[],
  readyFile: string,
  more: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  // The product is to find its own servers, not those of the tests or of this machine.
  const {
    DATABASE_URL: _database,
    TEMPORAL_ADDRESS: _temporal,
    npm_lifecycle_event: _npm,
    ...env
  } = { ...process.env, ...more };
  const supervisor = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await waitUntil(() => Promise.resolve(existsSync(readyFile) || supervisor.exitCode !== null), {
    what: 'the product',
    withinMs: 180_000,
  });
  if (supervisor.exitCode !== null) throw new Error(`the product ended with ${supervisor.exitCode}`);
  return supervisor;
}

function pidIn(file: string, name: string): number {
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly { name: string; pid: number }[];
  const found = list.find((process) => process.name === name);
  if (!found) throw new Error(`no process ${name} is kept`);
  return found.pid;
}

const stopped = (supervisor: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (supervisor.exitCode !== null) return resolve();
    supervisor.once('exit', () => resolve());
    supervisor.kill('SIGTERM');
  });
