import { setTimeout as pause } from 'node:timers/promises';
import { across, inTenant } from '../database';
import { aggregateOf, mark, planned, received, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { acknowledge } from '../ledger/catch-up';
import { listenOutbox } from './listen';
import { claimOutbox, completeOutbox, failOutbox, pruneOutbox } from './outbox';

let house: SpecHouse;
beforeEach(async () => {
  house = await specHouse();
});
afterEach(() => house.leave());

const plan = (ref: string, tenant = house.tenant) =>
  house.ledger.begin(tenant, mark(`plan-${ref}`), [{ aggregate: aggregateOf(ref), events: planned(ref) }]);
const claim = (limit = 10, leaseMs = 60_000) => claimOutbox(house.db, { limit, leaseMs });
const states = () =>
  across<{ key: string; done: boolean; last_error: string | null; waits: number }>(
    house.root,
    `select key, done_at is not null as done, last_error, extract(epoch from due_at - clock_timestamp())::float as waits
       from outbox order by id`,
  );

it('hands the messages of all tenants to a relay, with what caused them', async () => {
  await plan('1');
  await plan('2', house.other);
  const process = { type: 'task', taskId: taskIdOf('1'), cycle: 1 };
  expect(await claim()).toMatchObject([
    {
      tenant: house.tenant,
      key: `start/task/${taskIdOf('1')}/1`,
      consequence: { kind: 'start', process },
      on: '2026-03-02',
      late: null,
      commandId: 'plan-1',
      attempts: 1,
    },
    { tenant: house.other },
  ]);
});

it('gives a message to one relay at a time, and to another one once the lease has ended', async () => {
  await Promise.all(['1', '2', '3', '4'].map((ref) => plan(ref)));
  const relays = await Promise.all([claim(3), claim(3)]);
  const ids = relays.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  expect(ids).toHaveLength(4);
  expect(await claim()).toEqual([]);
  await across(house.root, 'update outbox set due_at = clock_timestamp()');
  expect((await claim()).map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2]);
});

it('never hands out again what is done, and forgets it after seven days', async () => {
  await plan('1');
  await completeOutbox(
    house.db,
    (await claim(10, 0)).map(({ id }) => id),
  );
  expect(await claim()).toEqual([]);
  expect(await pruneOutbox(house.db)).toBe(0);
  await across(house.root, `update outbox set done_at = done_at - interval '8 days'`);
  expect(await pruneOutbox(house.db)).toBe(1);
});

it('waits longer after every failure, but never more than a minute, and keeps the last error', async () => {
  await plan('1');
  const [message] = await claim();
  await failOutbox(house.db, message?.id ?? 0, 'the engine is away');
  expect(await states()).toMatchObject([{ done: false, last_error: 'the engine is away' }]);
  expect((await states())[0]?.waits).toBeLessThanOrEqual(0.5);
  await across(house.root, 'update outbox set attempts = 60');
  await failOutbox(house.db, message?.id ?? 0, 'still away');
  const waits = (await states())[0]?.waits;
  expect(waits).toBeGreaterThan(30);
  expect(waits).toBeLessThanOrEqual(60);
});

it('lets nobody but a relay reach over the tenants', async () => {
  await plan('1');
  expect(await across(house.db, 'select * from outbox')).toEqual([]);
  await expect(
    inTenant(house.db, house.tenant, (tx) => tx.change('update outbox set done_at = now()')),
  ).rejects.toThrow('permission denied');
});

it('wakes a listener with the commit, and again after a lost connection', async () => {
  let woken = 0;
  const until = async (n: number) => {
    for (let tries = 0; woken < n && tries < 200; tries += 1) await pause(20);
    expect(woken).toBeGreaterThanOrEqual(n);
  };
  const listening = await listenOutbox(house.at.appUrl, () => (woken += 1));
  await plan('1');
  await until(1);
  await across(
    house.root,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'duban outbox' and datname = current_database()`,
  );
  await until(2);
  await plan('2');
  await until(3);
  await listening.stop();
});

describe('a command that its process has answered', () => {
  const receive = () =>
    house.ledger.record({
      tenant: house.tenant,
      aggregate: aggregateOf('1'),
      expected: 2,
      command: mark('receive-1'),
      events: [received],
    });
  const later = async () => (await states()).filter(({ key }) => key.startsWith('catch-up/'));

  it('is taken back from the relay, within its own tenant', async () => {
    await plan('1');
    const outcome = await receive();
    if (outcome.outcome !== 'written') throw new Error(outcome.outcome);
    expect(await later()).toMatchObject([{ key: `catch-up/${aggregateOf('1')}/3`, done: false }]);
    await acknowledge(house.db, house.other, [outcome.answer]);
    expect(await later()).toHaveLength(1);
    await acknowledge(house.db, house.tenant, [outcome.answer]);
    expect(await later()).toEqual([]);
  });

  it('wakes nobody by what it leaves for later', async () => {
    await plan('1');
    let woken = 0;
    const listening = await listenOutbox(house.at.appUrl, () => (woken += 1));
    await receive();
    await pause(300);
    expect(woken).toBe(0);
    await plan('2');
    for (let tries = 0; woken === 0 && tries < 100; tries += 1) await pause(20);
    expect(woken).toBe(1);
    await listening.stop();
  });
});
