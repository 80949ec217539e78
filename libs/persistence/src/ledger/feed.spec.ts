import { setTimeout as pause } from 'node:timers/promises';
import { across, inTenant } from '../database';
import { migrate } from '../migrate';
import { aggregateOf, assess, mark, planned } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { readFeed, type FeedPosition } from './feed';
import { recordIn } from './record';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const request = (ref: string) => ({
  tenant: house.tenant,
  aggregate: aggregateOf(ref),
  expected: 0,
  command: mark(`plan-${ref}`),
  events: planned(ref),
});
const rules = { assess, upcasters: {} };
const read = (after: FeedPosition | null, limit = 100) => readFeed(house.db, house.tenant, after, limit);

/** Writes in a transaction that stays open until it is let go. */
function slowly(ref: string): { readonly written: Promise<void>; readonly commit: () => Promise<void> } {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let noteWritten = (): void => undefined;
  const written = new Promise<void>((resolve) => (noteWritten = resolve));
  const done = inTenant(house.db, house.tenant, async (tx) => {
    await recordIn(tx, request(ref), rules);
    noteWritten();
    await held;
  });
  return { written, commit: () => (letGo(), done) };
}

/** Transactions of other suites on the same server hold the feed back too, as long as they run. */
async function eventually<T>(look: () => Promise<readonly T[]>, count: number): Promise<readonly T[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found.length >= count) return found;
    await pause(50);
  }
  return look();
}

it('misses no event of a transaction that commits after a later one', async () => {
  const slow = slowly('1');
  await slow.written;
  await house.ledger.record(request('2'));
  const early = await read(null);
  await slow.commit();
  const late = await eventually(() => read(null), 4);
  // The later transaction was held back, because the earlier one was still running.
  expect(early).toEqual([]);
  expect(late.map(({ aggregate, sequence }) => [aggregate, sequence])).toEqual([
    [aggregateOf('1'), 1],
    [aggregateOf('1'), 2],
    [aggregateOf('2'), 1],
    [aggregateOf('2'), 2],
  ]);
});

it('reads on from any event, one at a time as well as all at once', async () => {
  const all = await read(null);
  const single = [];
  for (let at: FeedPosition | null = null; ;) {
    const [next] = await read(at, 1);
    if (!next) break;
    single.push(next);
    at = { tx: next.tx, position: next.position };
  }
  expect(single).toEqual(all);
  expect(all[0]).toMatchObject({ commandId: 'plan-1', type: 'TaskPlanned', algorithm: 'sha-256' });
  expect(await readFeed(house.db, house.other, null, 10)).toEqual([]);
});

it('goes on when its rows were restored into a server that counts from the start', async () => {
  const before = await read(null);
  const [last] = before.slice(-1);
  await across(
    house.root,
    `alter table ledger_event disable trigger user;
     update ledger_event set tx = (tx::text::bigint + 5000000000)::text::xid8;
     alter table ledger_event enable trigger user`,
  );
  expect(await read(null)).toEqual([]);
  await migrate(house.at.ownerUrl);
  const restored = await eventually(() => read(null), before.length);
  expect(restored.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));

  const end = { tx: restored.at(-1)?.tx ?? '', position: restored.at(-1)?.position ?? 0 };
  await house.ledger.record(request('3'));
  const fresh = await eventually(() => read(end), 2);
  expect(fresh.map(({ aggregate }) => aggregate)).toEqual([aggregateOf('3'), aggregateOf('3')]);
  expect(last?.position).toBeLessThan(fresh[0]?.position ?? 0);

  // Nothing is restored a second time.
  await migrate(house.at.ownerUrl);
  expect(await read(end)).toEqual(fresh);
});
