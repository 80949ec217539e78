import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PostgresBinaries } from './postgres-binaries';
import type { Owner } from './postgres-user';
import { Trouble } from './trouble';
import type { Program } from './supervised-process';

export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly folder: string;
  readonly owner: Owner | undefined;
  readonly password: string;
  readonly port: number;
  readonly logFile: string;
  /** Tests throw their data away and need not wait for the disk. */
  readonly durable: boolean;
}

export const SUPERUSER = 'postgres';

export const superuserUrl = ({ password, port }: Cluster, database = 'postgres'): string =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

export const clusterExists = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** After an upgrade of the package to another major version: better a sentence than a server that ends at once. */
export function requireSameMajor({ binaries, folder }: Cluster): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return;
  throw new Trouble(
    `${folder} 是 PostgreSQL ${made} 的数据，当前程序是 PostgreSQL ${binaries.major}。请先用旧版本备份，再在新版本中恢复。`,
    `${folder} holds data of PostgreSQL ${made}, this is PostgreSQL ${binaries.major}. Back up with the old version and restore with the new one.`,
    2,
  );
}

/** Makes the data folder beside and renames it: an interrupted initdb is not taken for a cluster. */
export async function createCluster({ binaries, folder, owner, password }: Cluster): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secret = mkdtempSync(join(tmpdir(), 'duban-initdb-'));
  const passwordFile = join(secret, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner) for (const path of [unfinished, secret, passwordFile]) chownSync(path, owner.uid, owner.gid);
    const settings = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--auth=scram-sha-256'];
    const args = ['-D', unfinished, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...settings];
    await promisify(execFile)(binaries.initdb, args, { cwd: '/', env: plainEnv(), ...owner });
    renameSync(unfinished, folder);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

export function clusterProgram(cluster: Cluster): Program {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(cluster.port),
    // The path of a socket may be too long, or belong to somebody else's server.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return {
    name: 'postgres',
    command: cluster.binaries.postgres,
    args: ['-D', cluster.folder, ...options],
    env: plainEnv(),
    cwd: '/',
    logFile: cluster.logFile,
    owner: cluster.owner,
    // Fast shutdown: ends sessions and writes a checkpoint. SIGTERM would wait for every client.
    stopSignal: 'SIGINT',
    stopWithinMs: 60_000,
    healthyWithinMs: 120_000,
    healthy: () => answersQuery(superuserUrl(cluster)),
  };
}

export async function answersQuery(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  // An error between two queries would otherwise end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/** PGDATA, PGPORT and the like of the user's own server are not meant for ours. */
function plainEnv(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}
