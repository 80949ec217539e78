import { randomBytes } from 'node:crypto';
import { migrate } from '@duban/persistence';
import { ensureDatabases, withClient } from '@duban/persistence/server';
import { databasePlan } from './database-plan';

const BASE = 'postgresql://boss:b@db:5432/postgres';
const GIVEN = {
  DATABASE_ADMIN_URL: BASE,
  DATABASE_OWNER_URL: 'postgresql://duban_owner:o@db:5432/duban',
  DATABASE_URL: 'postgresql://duban_process:p%2Fq@db:5432/duban',
  DATABASE_TEMPORAL_URL: 'postgresql://temporal:t@db:5432/temporal',
};

describe('the addresses of an installation', () => {
  it('name databases and logins', () => {
    expect(databasePlan(GIVEN)).toEqual({
      adminUrl: BASE,
      databases: { product: 'duban', temporal: 'temporal', visibility: 'temporal_visibility' },
      owner: { name: 'duban_owner', password: 'o' },
      process: { name: 'duban_process', password: 'p/q' },
      temporal: { name: 'temporal', password: 't' },
      withTemporal: true,
    });
  });

  it('leave out Temporal where somebody else runs it, and logins that are the administrator’s own', () => {
    const owner = 'postgresql://boss:b@db:5432/duban';
    const plan = databasePlan({ ...GIVEN, DATABASE_OWNER_URL: owner, DATABASE_TEMPORAL_URL: '' });
    expect(plan).toMatchObject({ owner: null, temporal: null, withTemporal: false });
  });

  it.each([
    ['a missing one', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['one of another kind', { DATABASE_OWNER_URL: 'mysql://x@db/duban' }, 'DATABASE_OWNER_URL'],
    ['two servers', { DATABASE_URL: 'postgresql://p:p@elsewhere/duban' }, 'same server'],
    ['two databases', { DATABASE_URL: 'postgresql://p:p@db:5432/other' }, 'same database'],
    ['processes that own', { DATABASE_URL: GIVEN.DATABASE_OWNER_URL }, 'owner’s login'],
    ['processes that rule', { DATABASE_URL: 'postgresql://boss:b@db:5432/duban' }, 'administrator’s'],
  ])('are refused with %s', (_, wrong, because) => {
    expect(() => databasePlan({ ...GIVEN, ...wrong })).toThrow(because);
  });
});

describe('the databases that are made', () => {
  const mark = randomBytes(4).toString('hex');
  const server = process.env.DUBAN_TEST_DATABASE_URL ?? '';
  const as = (name: string, database: string): string => {
    const url = Object.assign(new URL(server), { username: `${name}_${mark}`, password: mark });
    url.pathname = `/${database}_${mark}`;
    return url.href;
  };
  const env = {
    DATABASE_ADMIN_URL: server,
    DATABASE_OWNER_URL: as('owner', 'duban'),
    DATABASE_URL: as('process', 'duban'),
    DATABASE_TEMPORAL_URL: as('temporal', 'temporal'),
  };
  const ask = (url: string, sql: string): Promise<unknown> =>
    withClient(url, async (client) => (await client.query(sql)).rows[0] as unknown);

  afterAll(() =>
    withClient(server, async (admin) => {
      for (const name of ['duban', 'temporal']) await admin.query(`drop database if exists ${name}_${mark}`);
      await admin.query(`drop database if exists temporal_${mark}_visibility`);
      for (const name of ['owner', 'process', 'temporal']) await admin.query(`drop role ${name}_${mark}`);
    }),
  );

  it('take the tables of their owner, also when asked for again', async () => {
    await ensureDatabases(databasePlan(env));
    await ensureDatabases(databasePlan(env));
    expect(await migrate(env.DATABASE_OWNER_URL)).not.toEqual([]);
  });

  it('let the processes read and write by membership, and neither own, make nor change tables', async () => {
    expect(
      await ask(
        env.DATABASE_URL,
        `select pg_has_role('duban_app', 'member') as member,
        (select tableowner = current_user from pg_tables where tablename = 'ledger_event') as owner`,
      ),
    ).toEqual({ member: true, owner: false });
    for (const sql of ['create table mine (id int)', 'delete from ledger_event', 'drop table outbox'])
      await expect(ask(env.DATABASE_URL, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('keep Temporal and the product from each other’s data', async () => {
    const temporalsView = env.DATABASE_TEMPORAL_URL.replace(/\/temporal_(\w+)$/, '/duban_$1');
    const processesView = env.DATABASE_URL.replace(/\/duban_(\w+)$/, '/temporal_$1');
    await expect(ask(temporalsView, 'select 1')).rejects.toThrow('permission denied for database');
    await expect(ask(processesView, 'select 1')).rejects.toThrow('permission denied for database');
  });
});
