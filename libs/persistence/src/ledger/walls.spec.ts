import { inTenant, across, type Database } from '../database';
import { aggregateOf, mark, planned } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await house.ledger.record({
    tenant: house.tenant,
    aggregate: aggregateOf('1'),
    expected: 0,
    command: mark('plan-1'),
    events: planned('1'),
  });
});
afterAll(() => house.leave());

const TABLES = `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname = 'public' and relkind = 'r' and relname not in ('tenant', 'duban_migration')`;
const seen = (db: Database, table: string): Promise<readonly unknown[]> =>
  across(db, `select 1 from ${table}`);

describe('the ledger is append-only', () => {
  it.each([
    ['update', `update ledger_event set actor = 'nobody'`],
    ['delete', 'delete from ledger_event'],
    ['truncate', 'truncate ledger_event'],
  ])('refuses %s to the application, to the owner and to the superuser', async (_what, sql) => {
    await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow(
      'permission denied',
    );
    await expect(inTenant(house.owner, house.tenant, (tx) => tx.change(sql))).rejects.toThrow('append-only');
    await expect(across(house.owner, sql)).rejects.toThrow('append-only');
    await expect(across(house.root, sql)).rejects.toThrow('append-only');
  });

  it.each([
    ['in the past', `'2026-01-01', pg_current_xact_id()`],
    ['in the future', `clock_timestamp() + interval '1 hour', pg_current_xact_id()`],
    ['in another transaction', `clock_timestamp(), '7'::xid8`],
  ])('refuses an event that claims to be written %s', async (_when, values) => {
    const sql = `insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, effective_on,
      text, algorithm, prev_hash, hash, recorded_at, tx)
      select 'task/x', 1, 'X', 1, 'x', 'x', current_date, '{}', 'sha-256', '', '', ${values}`;
    await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow(
      /recorded_at|database's own/,
    );
  });
});

describe('row-level security', () => {
  it('stands on every table, for the owner too', async () => {
    const open = await across<{ name: string }>(
      house.root,
      `${TABLES} and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('shows nothing to another tenant, and nothing where no tenant is named', async () => {
    for (const { name } of await across<{ name: string }>(house.root, TABLES)) {
      expect(await seen(house.db, name)).toEqual([]);
      const ofOther = await inTenant(house.db, house.other, (tx) => tx.query(`select 1 from ${name}`));
      expect(ofOther).toEqual([]);
    }
    expect(
      await inTenant(house.db, house.tenant, (tx) => tx.query('select 1 from ledger_event')),
    ).toHaveLength(2);
    expect(await house.ledger.stateOf(house.other, aggregateOf('1'))).toBeNull();
  });

  it('shows the owner nothing outside of a tenant, but the messages of the relay', async () => {
    for (const { name } of await across<{ name: string }>(house.root, TABLES))
      expect(await seen(house.owner, name)).toHaveLength(name === 'outbox' ? 2 : 0);
  });

  it('lets nobody write for another tenant', async () => {
    const insert = inTenant(house.db, house.tenant, (tx) =>
      tx.change(
        `insert into unit (tenant_id, id, name, kind) values ($1, gen_random_uuid(), '外单位', 'other')`,
        [house.other],
      ),
    );
    await expect(insert).rejects.toThrow('row-level security');
    const nowhere = across(
      house.db,
      `insert into unit (id, name, kind) values (gen_random_uuid(), '无主', 'other')`,
    );
    await expect(nowhere).rejects.toThrow(/null value|row-level security/);
  });

  it('forgets the tenant with the transaction, so that a pooled connection carries none over', async () => {
    const named = await Promise.all(
      Array.from({ length: 24 }, () => across<{ t: string | null }>(house.db, 'select duban_tenant() as t')),
    );
    expect(named.flat().every(({ t }) => t === null)).toBe(true);
  });

  it('gives the application no right to empty or to own anything', async () => {
    const rights = await across<{ table_name: string; privilege_type: string }>(
      house.root,
      `select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'duban_app' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE') order by table_name`,
    );
    expect(rights).toEqual([
      // A limit that is over says nothing any more.
      { table_name: 'allowance', privilege_type: 'DELETE' },
      { table_name: 'saved_view', privilege_type: 'DELETE' },
      { table_name: 'session', privilege_type: 'DELETE' },
      // The note of a content that no fact names goes with it when that is swept.
      { table_name: 'stored_content', privilege_type: 'DELETE' },
    ]);
  });
});
