import { join } from 'node:path';
import type { DataFolder } from './data-folder';
import { preparePostgresHome } from './data-folder';
import { ensureDatabases } from './databases';
import { asLogin, foreignDatabase } from './foreign-database';
import type { House } from './house';
import type { Ports } from './port-block';
import {
  clusterExists,
  clusterProgram,
  createCluster,
  requireSameMajor,
  superuserUrl,
} from './postgres-cluster';
import type { Cluster } from './postgres-cluster';
import { postgresBinaries } from './postgres-binaries';
import { postgresOwner } from './postgres-user';
import { clearStalePostmaster } from './stale-postmaster';
import type { Steps } from './steps';
import type { TemporalStore } from './temporal-config';
import { ensureNamespace, temporalAnswers } from './temporal-namespace';
import { ensureTemporalSchema } from './temporal-schema';
import { temporalAddress, temporalProgram } from './temporal-server';
import type { TemporalBinaries } from './temporal-server';
import { Trouble } from './trouble';

export type TemporalSource =
  { readonly address: string; readonly namespace: string } | { readonly binaries: TemporalBinaries };

export interface EngineRequest {
  readonly house: House;
  readonly data: DataFolder;
  readonly ports: Ports;
  readonly steps: Steps;
  readonly temporal: TemporalSource;
  readonly databaseUrl: string | null;
}

/** What stands when PostgreSQL and Temporal do. */
export interface Engine {
  readonly ownerUrl: string;
  readonly processUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
}

export const NAMESPACE = 'duban';

interface Postgres {
  readonly ownerUrl: string;
  readonly processUrl: string;
  readonly store: TemporalStore;
}

export async function startEngine(request: EngineRequest): Promise<Engine> {
  const { ownerUrl, processUrl, store } =
    request.databaseUrl === null
      ? await ownPostgres(request)
      : await foreignPostgres(request, request.databaseUrl);
  return { ownerUrl, processUrl, ...(await startTemporal(request, store)) };
}

async function ownPostgres({ house, data, ports, steps, temporal }: EngineRequest): Promise<Postgres> {
  const owner = postgresOwner();
  const { secrets, record } = data;
  const aside = preparePostgresHome(data, owner);
  if (aside)
    steps.note(
      `已删除的数据目录遗留的数据库移到 ${aside} · databases of a deleted data folder were put aside there`,
    );
  const cluster: Cluster = {
    binaries: postgresBinaries({ forOtherUser: owner !== undefined }),
    folder: record.postgresFolder,
    owner,
    password: secrets.superuser,
    port: ports.postgres,
    logFile: join(data.logs, 'postgres.log'),
    durable: true,
  };
  await steps.run('PostgreSQL', async () => {
    if (clusterExists(cluster.folder)) {
      requireSameMajor(cluster);
      await clearStalePostmaster(cluster.folder);
    } else await createCluster(cluster);
    await house.start(clusterProgram(cluster));
    await ensureDatabases({
      adminUrl: superuserUrl(cluster),
      databases: { product: 'duban', temporal: 'temporal', visibility: 'temporal_visibility' },
      owner: { name: 'duban_owner', password: secrets.owner },
      process: { name: 'duban_process', password: secrets.process },
      temporal: { name: 'temporal', password: secrets.temporal },
      withTemporal: 'binaries' in temporal,
    });
  });
  const product = superuserUrl(cluster, 'duban');
  return {
    ownerUrl: asLogin(product, 'duban_owner', secrets.owner),
    processUrl: asLogin(product, 'duban_process', secrets.process),
    store: {
      ...{ host: '127.0.0.1', port: ports.postgres, user: 'temporal', password: secrets.temporal },
      ...{ database: 'temporal', visibility: 'temporal_visibility', tls: false },
    },
  };
}

async function foreignPostgres({ data, steps, temporal }: EngineRequest, url: string): Promise<Postgres> {
  const { product, adminUrl, store } = foreignDatabase(url);
  const { processLogin, process: password } = data.secrets;
  await steps.run('PostgreSQL (DATABASE_URL)', () =>
    ensureDatabases({
      adminUrl,
      databases: { product, temporal: store.database, visibility: store.visibility },
      owner: null,
      process: { name: processLogin, password },
      temporal: null,
      withTemporal: 'binaries' in temporal,
    }).catch((error: unknown) => {
      throw new Trouble(
        `无法准备 DATABASE_URL 中的数据库：${messageOf(error)}`,
        `The database of DATABASE_URL could not be prepared: ${messageOf(error)}`,
        2,
      );
    }),
  );
  return { ownerUrl: url, processUrl: asLogin(url, processLogin, password), store };
}

async function startTemporal(
  request: EngineRequest,
  store: TemporalStore,
): Promise<{ temporalAddress: string; namespace: string }> {
  const { house, data, ports, steps, temporal } = request;
  if ('address' in temporal) return useTemporal(steps, temporal);
  const address = temporalAddress(ports);
  await steps.run('Temporal', async () => {
    await ensureTemporalSchema(temporal.binaries.sqlTool, store);
    const home = { binaries: temporal.binaries, folder: join(data.path, 'temporal'), store, ports };
    const logFile = join(data.logs, 'temporal.log');
    const { historyShards } = data.record;
    await house.start(temporalProgram({ ...home, historyShards, virtualTime: false, logFile }));
    await ensureNamespace(address, NAMESPACE);
  });
  return { temporalAddress: address, namespace: NAMESPACE };
}

async function useTemporal(
  steps: Steps,
  { address, namespace }: { address: string; namespace: string },
): Promise<{ temporalAddress: string; namespace: string }> {
  await steps.run(`Temporal (TEMPORAL_ADDRESS=${address})`, async () => {
    await temporalAnswers(address).catch((error: unknown) => {
      throw new Trouble(
        `连接不上 TEMPORAL_ADDRESS=${address}：${messageOf(error)}`,
        `Nothing answers at TEMPORAL_ADDRESS=${address}: ${messageOf(error)}`,
        2,
      );
    });
    await ensureNamespace(address, namespace);
  });
  return { temporalAddress: address, namespace };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
