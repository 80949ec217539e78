import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabases } from '@duban/persistence/server';
import { ensureNamespace } from '@duban/temporal';
import { backOffMs } from './back-off';
import { claimPorts } from './port-block';
import type { PortClaim } from './port-block';
import { clusterProgram, createCluster, superuserUrl } from './postgres-cluster';
import type { Cluster } from './postgres-cluster';
import { postgresBinaries, SYSTEM_FOLDER } from './postgres-binaries';
import { postgresOwner } from './postgres-user';
import { identityOf, isRunning } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { endLeftovers, ProcessList } from './process-list';
import { SupervisedProcess } from './supervised-process';
import type { Watcher } from './supervised-process';
import { ensureTemporalSchema } from './temporal-schema';
import { temporalAddress, temporalProgram } from './temporal-server';
import type { TemporalBinaries } from './temporal-server';
import type { TemporalStore } from './temporal-config';
import { writeWhole } from './write-whole';

export interface TestServersRequest {
  readonly temporal: TemporalBinaries;
  readonly namespace: string;
  readonly note?: (line: string) => void;
  /** For suites that kill: what was committed outlives its server, and a server is back soon however often it dies. */
  readonly mortal?: boolean;
}

export interface TestServers {
  /** The superuser's, to the database `postgres`: suites make databases of their own. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly logs: string;
  /** For suites that kill: what dies comes back on the same ports. */
  pidOf(name: 'postgres' | 'temporal'): number | undefined;
  stop(): Promise<void>;
  killNow(): void;
}

/** A PostgreSQL and a Temporal server with virtual time, on data that is thrown away; several may run side by side. */
export async function startTestServers({
  temporal,
  namespace,
  note,
  mortal = false,
}: TestServersRequest): Promise<TestServers> {
  const folder = newTestFolder();
  const claim = await claimPorts();
  const watcher = watcherOf(folder, note);
  const { cluster, store } = testCluster(folder, claim, mortal);
  const delayMs = mortal ? () => SOON_MS : backOffMs;
  const postgres = new SupervisedProcess(clusterProgram(cluster), watcher, delayMs);
  const home = { binaries: temporal, folder: join(folder, 'temporal'), store, ports: claim.ports };
  const logFile = join(folder, 'logs', 'temporal.log');
  const server = new SupervisedProcess(
    temporalProgram({ ...home, historyShards: 4, virtualTime: true, logFile }),
    watcher,
    delayMs,
  );
  const stop = async (): Promise<void> => {
    await server.stop();
    await postgres.stop();
    claim.release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createCluster(cluster);
    await postgres.start();
    await ensureDatabases(testDatabases(cluster, store));
    await ensureTemporalSchema(temporal.sqlTool, store);
    await server.start();
    await ensureNamespace({ address: temporalAddress(claim.ports) }, namespace);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    databaseUrl: superuserUrl(cluster),
    temporalAddress: temporalAddress(claim.ports),
    namespace,
    logs: join(folder, 'logs'),
    pidOf: (name) => (name === 'postgres' ? postgres : server).pid,
    stop,
    killNow: () => [server, postgres].forEach((process) => process.killNow()),
  };
}

const SOON_MS = 500;

function watcherOf(folder: string, note: TestServersRequest['note']): Watcher {
  const list = new ProcessList(join(folder, 'processes.json'));
  return {
    onStarted: (name, identity) => list.add(name, identity),
    onEnded: (name) => list.remove(name),
    onRestart: (name, because, inMs) => note?.(`↻ ${name} (${because}) ${inMs / 1000} s`),
    onBack: (name) => note?.(`✔ ${name}`),
  };
}

function testCluster(
  folder: string,
  { ports }: PortClaim,
  durable: boolean,
): { cluster: Cluster; store: TemporalStore } {
  const owner = postgresOwner();
  const home = join(folder, 'postgres');
  mkdirSync(home, { mode: 0o755 });
  if (owner) chownSync(home, owner.uid, owner.gid);
  const cluster: Cluster = {
    binaries: postgresBinaries({ forOtherUser: owner !== undefined }),
    folder: join(home, 'data'),
    owner,
    password: randomBytes(18).toString('hex'),
    port: ports.postgres,
    logFile: join(folder, 'logs', 'postgres.log'),
    durable,
  };
  const password = randomBytes(18).toString('hex');
  const databases = { database: 'temporal', visibility: 'temporal_visibility' };
  const store = {
    host: '127.0.0.1',
    port: ports.postgres,
    user: 'temporal',
    password,
    ...databases,
    tls: null,
  };
  return { cluster, store };
}

const testDatabases = (cluster: Cluster, store: TemporalStore): Parameters<typeof ensureDatabases>[0] => ({
  adminUrl: superuserUrl(cluster),
  databases: { product: 'duban', temporal: store.database, visibility: store.visibility },
  owner: { name: 'duban_owner', password: randomBytes(18).toString('hex') },
  process: { name: 'duban_process', password: randomBytes(18).toString('hex') },
  temporal: { name: store.user, password: store.password },
  withTemporal: true,
});

const PREFIX = 'duban-test-';

/** As root the folder must be one that PostgreSQL's user can enter, which TMPDIR need not be. */
const testRoot = (): string => (process.getuid?.() === 0 ? SYSTEM_FOLDER : tmpdir());

function newTestFolder(): string {
  mkdirSync(testRoot(), { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(testRoot(), PREFIX));
  chmodSync(folder, 0o711);
  writeWhole(join(folder, 'supervisor.json'), identityOf(process.pid));
  return folder;
}

/** Ends the servers and removes the data of test runs that were killed. */
export async function clearAbandonedTests(): Promise<void> {
  mkdirSync(testRoot(), { recursive: true, mode: 0o755 });
  for (const name of readdirSync(testRoot())) {
    const folder = join(testRoot(), name);
    if (!name.startsWith(PREFIX) || !isAbandoned(folder)) continue;
    await endLeftovers(join(folder, 'processes.json'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(folder: string): boolean {
  try {
    return !isRunning(JSON.parse(readFileSync(join(folder, 'supervisor.json'), 'utf8')) as ProcessIdentity);
  } catch {
    // Of somebody else, or made this very moment.
    return false;
  }
}
