import { aggregateOf, LEAD, mark, planned, PLAN, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { inTenant } from '../database';
import { verifyChains } from './verify';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const chains = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => String(from + index)).map((ref) => ({
    aggregate: aggregateOf(ref),
    events: planned(ref),
  }));

it('begins a hundred tasks in one transaction', async () => {
  await house.ledger.begin(house.tenant, mark('warm'), chains(1000, 1010));
  const start = performance.now();
  const begun = await house.ledger.begin(house.tenant, mark('import/1/0'), chains(0, 100));
  const tookMs = performance.now() - start;
  process.stderr.write(`begin: 100 tasks, 200 events in ${tookMs.toFixed(0)} ms\n`);
  expect(begun.every(({ outcome }) => outcome === 'written')).toBe(true);
  // A tenth of it on a quiet machine; the bound only catches one statement a task.
  expect(tookMs).toBeLessThan(5000);
  const written = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ events: number; transactions: number; tasks: number; starts: number }>(
      `select count(*) as events, count(distinct tx) as transactions,
              (select count(*) from task_row where plan_id = $1 and $2 = any (units)) as tasks,
              (select count(*) from outbox where body ->> 'commandId' = 'import/1/0') as starts
         from ledger_event where command_id = 'import/1/0'`,
      [PLAN, LEAD],
    ),
  );
  expect(written).toEqual([{ events: 200, transactions: 1, tasks: 110, starts: 100 }]);
});

it('leaves what exists as it is, and says who began it and what has become of it', async () => {
  const begun = await house.ledger.begin(house.tenant, mark('import/2/0'), chains(98, 102));
  expect(begun.map(({ aggregate, outcome, beganBy }) => [aggregate, outcome, beganBy])).toEqual([
    [aggregateOf('98'), 'exists', 'import/1/0'],
    [aggregateOf('99'), 'exists', 'import/1/0'],
    [aggregateOf('100'), 'written', 'import/2/0'],
    [aggregateOf('101'), 'written', 'import/2/0'],
  ]);
  expect(begun.map(({ state }) => state)).toMatchObject([
    { taskId: taskIdOf('98'), status: 'dispatched' },
    { taskId: taskIdOf('99'), status: 'dispatched' },
    null,
    null,
  ]);
});

it('begins overlapping lots at once without a deadlock, and each chain one time', async () => {
  const lots = [chains(200, 260), chains(220, 280).reverse(), chains(240, 300)];
  const results = await Promise.all(
    lots.map((lot, index) => house.ledger.begin(house.tenant, mark(`lot-${index}`), lot)),
  );
  const written = results.flat().filter(({ outcome }) => outcome === 'written');
  expect(new Set(written.map(({ aggregate }) => aggregate)).size).toBe(100);
  expect(written).toHaveLength(100);
  expect((await verifyChains(house.db, house.tenant)).broken).toEqual([]);
});

it('takes the same chain twice in one lot as one', async () => {
  const [chain] = chains(400, 401) as [ReturnType<typeof chains>[number]];
  expect(await house.ledger.begin(house.tenant, mark('twice'), [chain, chain])).toMatchObject([
    { outcome: 'written' },
    { outcome: 'written' },
  ]);
  expect((await house.ledger.readChain(house.tenant, chain.aggregate)).facts).toHaveLength(2);
});
