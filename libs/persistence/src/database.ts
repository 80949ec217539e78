import { DataSource } from 'typeorm';
import pg from 'pg';

/** An open pool; what is in it is nobody's business outside this library. */
export interface Database {
  readonly source: DataSource;
}

export interface ConnectOptions {
  /** Connections at most; 10 when nothing is said. */
  readonly poolSize?: number;
}

/** One transaction of one tenant. Days come as `2026-03-31`, instants as `2026-03-31T08:00:00.000Z`, bigint as numbers. */
export interface Tx {
  readonly tenant: string;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** The number of rows that a statement changed. */
  change(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

const { builtins } = pg.types;

// A day is not a `Date` in the machine's zone, and nothing in here counts beyond 2^53.
const READ: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    READ[oid] ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/** Opens a pool of a login that is a member of `duban_app`. Rejects when the server cannot be reached within 10 s. */
export async function connect(url: string, { poolSize = 10 }: ConnectOptions = {}): Promise<Database> {
  return { source: await sourceOf(url, poolSize).initialize() };
}

export async function close({ source }: Database): Promise<void> {
  if (source.isInitialized) await source.destroy();
}

/** Answers when the database does; for health. */
export async function ping({ source }: Database): Promise<void> {
  await source.query('select 1');
}

export const sourceOf = (
  url: string,
  poolSize: number,
  migrations: readonly (new () => object)[] = [],
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: 10_000,
    applicationName: 'duban',
    synchronize: false,
    installExtensions: false,
    migrationsTableName: 'duban_migration',
    migrationsTransactionMode: 'all',
    migrations: [...migrations],
    logging: false,
    extra: { types },
  });

/** Everything that touches a tenant's rows happens in here: row-level security sees nothing outside of it. */
export async function inTenant<T>(db: Database, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.source.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('a transaction without a connection');
    await queryRunner.query(`select set_config('duban.tenant', $1, true)`, [tenant]);
    return work({
      tenant,
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await queryRunner.query(sql, [...parameters], true)).records as Row[],
      change: async (sql, parameters = []) =>
        (await queryRunner.query(sql, [...parameters], true)).affected ?? 0,
    });
  });
}

/** Outside of any tenant: the register of tenants, and functions that reach across them by their own right. */
export async function across<Row>(
  db: Database,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const runner = db.source.createQueryRunner();
  try {
    return (await runner.query(sql, [...parameters], true)).records as Row[];
  } finally {
    await runner.release();
  }
}
