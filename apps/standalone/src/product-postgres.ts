import { join } from 'node:path';
import { ensureDatabases } from '@duban/persistence/server';
import type { DataFolder } from './data-folder';
import { preparePostgresHome } from './data-folder';
import { asLogin, foreignDatabase, unprepared } from './foreign-database';
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

export interface PostgresRequest {
  readonly house: House;
  readonly data: DataFolder;
  readonly ports: Ports;
  readonly steps: Steps;
  readonly databaseUrl: string | null;
  /** Not when somebody else runs Temporal. */
  readonly forTemporal: boolean;
}

export interface ProductPostgres {
  /** For migrations. */
  readonly ownerUrl: string;
  /** For api and worker. */
  readonly processUrl: string;
  readonly temporalStore: TemporalStore;
}

export const startPostgres = (request: PostgresRequest): Promise<ProductPostgres> =>
  request.databaseUrl === null ? ownPostgres(request) : foreignPostgres(request, request.databaseUrl);

async function ownPostgres({
  house,
  data,
  ports,
  steps,
  forTemporal,
}: PostgresRequest): Promise<ProductPostgres> {
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
      withTemporal: forTemporal,
    });
  });
  const product = superuserUrl(cluster, 'duban');
  return {
    ownerUrl: asLogin(product, 'duban_owner', secrets.owner),
    processUrl: asLogin(product, 'duban_process', secrets.process),
    temporalStore: {
      ...{ host: '127.0.0.1', port: ports.postgres, user: 'temporal', password: secrets.temporal },
      ...{ database: 'temporal', visibility: 'temporal_visibility', tls: null },
    },
  };
}

async function foreignPostgres(
  { data, steps, forTemporal }: PostgresRequest,
  address: string,
): Promise<ProductPostgres> {
  const { url, product, adminUrl, store } = foreignDatabase(address);
  const { processLogin, process: password } = data.secrets;
  await steps.run('PostgreSQL (DATABASE_URL)', () =>
    ensureDatabases({
      adminUrl,
      databases: { product, temporal: store.database, visibility: store.visibility },
      owner: null,
      process: { name: processLogin, password },
      temporal: null,
      withTemporal: forTemporal,
    }).catch((error: unknown) => {
      throw unprepared(error);
    }),
  );
  return { ownerUrl: url, processUrl: asLogin(url, processLogin, password), temporalStore: store };
}
