import { inTenant } from './database';
import { retrying, sqlStateOf } from './retry';
import { specHouse, type SpecHouse } from './testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

it('repeats the transaction that PostgreSQL gave up in a deadlock', async () => {
  const series = (name: string) => `insert into number_series (series, year, next) values ('${name}', 2026, 1)
    on conflict (tenant_id, series, year) do update set next = number_series.next + 1`;
  let attempts = 0;
  const crosswise = (one: string, other: string) =>
    retrying(() =>
      inTenant(house.db, house.tenant, async (tx) => {
        attempts += 1;
        await tx.change(series(one));
        await tx.query('select pg_sleep(0.2)');
        await tx.change(series(other));
      }),
    );
  await inTenant(house.db, house.tenant, (tx) => tx.change(series('a')));
  await inTenant(house.db, house.tenant, (tx) => tx.change(series('b')));
  await Promise.all([crosswise('a', 'b'), crosswise('b', 'a')]);
  expect(attempts).toBe(3);
  const next = await inTenant(house.db, house.tenant, (tx) => tx.query('select next from number_series'));
  expect(next).toEqual([{ next: 3 }, { next: 3 }]);
});

it('throws everything else at once, and gives up in the end', async () => {
  let attempts = 0;
  const fails = (sql: string) =>
    retrying(() =>
      inTenant(house.db, house.tenant, async (tx) => {
        attempts += 1;
        await tx.query(sql);
      }),
    );
  await expect(fails('select 1 / 0')).rejects.toThrow('division by zero');
  expect(attempts).toBe(1);
  const always = `do $$ begin raise exception 'gave way' using errcode = '40001'; end $$`;
  await expect(fails(always)).rejects.toThrow('gave way');
  expect(attempts).toBe(6);
  expect(sqlStateOf(new Error('nothing'))).toBeNull();
});
