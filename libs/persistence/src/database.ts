import { DataSource } from 'typeorm';
import pg, { type PoolClient, type QueryResult } from 'pg';
import { prepared, type Prepared } from './prepared';

/** An open pool; what is in it is nobody's business outside this library. */
export interface Database {
  readonly source: DataSource;
}

export interface ConnectOptions {
  /** Connections at most; 10 when nothing is said. */
  readonly poolSize?: number;
  /** A statement that takes longer is given up, waiting for locks included; without it none is. */
  readonly statementTimeoutMs?: number;
}

/** One transaction of one tenant. Days come as `2026-03-31`, instants as `2026-03-31T08:00:00.000Z`, bigint as numbers. */
export interface Tx {
  readonly tenant: string;
  query<Row>(sql: string | Prepared, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** The number of rows that a statement changed. */
  change(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** For a statement on whose outcome nothing in the transaction rests: it is awaited with the commit, and fails it. */
  send(sql: Prepared, parameters?: readonly unknown[]): void;
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
export async function connect(
  url: string,
  { poolSize = 10, statementTimeoutMs = 0 }: ConnectOptions = {},
): Promise<Database> {
  const source = sourceOf(url, { poolSize, extra: { statement_timeout: statementTimeoutMs } });
  return { source: await source.initialize() };
}

export async function close({ source }: Database): Promise<void> {
  if (source.isInitialized) await source.destroy();
}

/** Answers when the database does; for health. */
export async function ping({ source }: Database): Promise<void> {
  await source.query('select 1');
}

interface SourceOptions {
  readonly poolSize: number;
  readonly migrations?: readonly (new () => object)[];
  /** Of the driver. */
  readonly extra?: object;
}

export const sourceOf = (url: string, { poolSize, migrations = [], extra }: SourceOptions): DataSource =>
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
    extra: { types, pipeline: true, ...extra },
  });

/** Everything that touches a tenant's rows happens in here: row-level security sees nothing outside of it. */
export async function inTenant<T>(db: Database, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = db.source.createQueryRunner();
  try {
    return await transaction((await runner.connect()) as PoolClient, tenant, work);
  } finally {
    await runner.release();
  }
}

const BEGIN = prepared('begin');
const SET_TENANT = prepared(`select set_config('duban.tenant', $1, true)`);

/**
 * Statements are sent without waiting for the ones before them, as PostgreSQL's protocol allows: beginning costs no round
 * trip of its own, nor does committing what was sent last.
 */
async function transaction<T>(client: PoolClient, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const sent: Promise<unknown>[] = [];
  const ask = (sql: string | Prepared, parameters: readonly unknown[] = []): Promise<QueryResult> =>
    client.query(typeof sql === 'string' ? { text: sql } : sql, [...parameters]);
  const send: Tx['send'] = (sql, parameters) => {
    const answer = ask(sql, parameters);
    // Awaited before anybody is told that the work is done; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
    sent.push(answer);
  };
  send(BEGIN);
  send(SET_TENANT, [tenant]);
  try {
    const result = await work({
      tenant,
      query: async <Row>(sql: string | Prepared, parameters?: readonly unknown[]) =>
        (await ask(sql, parameters)).rows as Row[],
      change: async (sql, parameters) => (await ask(sql, parameters)).rowCount ?? 0,
      send,
    });
    const committed = client.query('commit');
    await Promise.all([...sent, committed]);
    if ((await committed).command !== 'COMMIT') throw new Error('a failed transaction was to be committed');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw (await firstFailure(sent)) ?? error;
  }
}

/** What failed first: everything behind it was only told that the transaction is over. */
async function firstFailure(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
  return failed && 'reason' in failed ? failed.reason : null;
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
