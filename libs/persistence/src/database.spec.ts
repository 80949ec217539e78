import { across, close, connect, inTenant } from './database';
import { prepared } from './prepared';
import { aggregateOf, mark, planned } from './testing/sample-task';
import { specHouse, type SpecHouse } from './testing/spec-house';

let house: SpecHouse;
beforeEach(async () => {
  house = await specHouse();
});
afterEach(() => house.leave());

const cutAll = () =>
  across(
    house.root,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename like '%_app' and pid <> pg_backend_pid()`,
  );
const record = (ref: string) =>
  house.ledger.record({
    tenant: house.tenant,
    aggregate: aggregateOf(ref),
    expected: 0,
    command: mark(`plan-${ref}`),
    events: planned(ref),
  });

/** A caller may meet the lost connections one by one, each with an error of its own, until the pool has heard of all. */
async function unitsOnceConnected(tries = 20): Promise<readonly unknown[]> {
  try {
    return await inTenant(house.db, house.tenant, (tx) => tx.query('select 1 from unit'));
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return unitsOnceConnected(tries - 1);
  }
}

it('goes on with fresh connections after the idle ones were lost', async () => {
  await Promise.all(['1', '2', '3', '4'].map(record));
  await cutAll();
  // The pool hears of a lost connection a moment later; until then a caller may meet one, and is told so.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const outcomes = await Promise.all(['5', '6', '7', '8'].map(record));
  expect(outcomes.every(({ outcome }) => outcome === 'written')).toBe(true);
});

it('fails the transaction whose connection is lost, and leaves nothing of it', async () => {
  const lost = inTenant(house.db, house.tenant, async (tx) => {
    await tx.change(`insert into unit (id, name, kind) values (gen_random_uuid(), '半途', 'other')`);
    await cutAll();
    await tx.query('select 1');
  });
  await expect(lost).rejects.toThrow();
  expect(await unitsOnceConnected()).toEqual([]);
});

it('rolls back what a caller gives up, and hands the error on as it is', async () => {
  const error = new Error('given up');
  const given = inTenant(house.db, house.tenant, async (tx) => {
    await tx.change(`insert into unit (id, name, kind) values (gen_random_uuid(), '反悔', 'other')`);
    throw error;
  });
  await expect(given).rejects.toBe(error);
  expect(await inTenant(house.db, house.tenant, (tx) => tx.query('select 1 from unit'))).toEqual([]);
});

it('counts what a statement changed', async () => {
  const changed = await inTenant(house.db, house.tenant, async (tx) => [
    await tx.change(
      `insert into unit (id, name, kind) select gen_random_uuid(), n::text, 'other' from generate_series(1, 3) as n`,
    ),
    await tx.change(`update unit set kind = 'office' where name <> '1'`),
    await tx.change('select 1'),
  ]);
  expect(changed).toEqual([3, 2, 1]);
});

describe('a statement that is sent without waiting for it', () => {
  const insert = prepared(`insert into unit (id, name, kind) values (gen_random_uuid(), $1, 'other')`);
  const units = () =>
    inTenant(house.db, house.tenant, (tx) => tx.query<{ name: string }>('select name from unit'));

  it('is there when the transaction has ended', async () => {
    await inTenant(house.db, house.tenant, async (tx) => {
      tx.send(insert, ['甲']);
      tx.send(insert, ['乙']);
    });
    expect((await units()).map(({ name }) => name).sort()).toEqual(['乙', '甲']);
  });

  it('fails the transaction with its own error, not with what came of it, and leaves nothing', async () => {
    const failed = inTenant(house.db, house.tenant, async (tx) => {
      tx.send(insert, ['甲']);
      tx.send(insert, [null]);
      await tx.query('select 1');
    });
    await expect(failed).rejects.toMatchObject({ code: '23502' });
    expect(await units()).toEqual([]);
  });

  it('leaves a connection that the next one can use', async () => {
    const fail = () => inTenant(house.db, house.tenant, async (tx) => tx.send(insert, [null]));
    await Promise.all(Array.from({ length: 30 }, () => expect(fail()).rejects.toThrow('not-null')));
    await inTenant(house.db, house.tenant, async (tx) => tx.send(insert, ['甲']));
    expect(await units()).toHaveLength(1);
  });
});

it('gives up a statement that takes too long, also one that waits for a lock', async () => {
  const hasty = await connect(house.at.appUrl, { statementTimeoutMs: 200 });
  await expect(inTenant(hasty, house.tenant, (tx) => tx.query('select pg_sleep(5)'))).rejects.toMatchObject({
    code: '57014',
  });
  await close(hasty);
});

it('never takes for committed what the database has given up', async () => {
  const swallowed = inTenant(house.db, house.tenant, (tx) => tx.query('select 1 / 0').catch(() => null));
  await expect(swallowed).rejects.toThrow('a failed transaction was to be committed');
});
