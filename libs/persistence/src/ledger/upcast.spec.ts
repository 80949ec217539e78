import { inTenant } from '../database';
import { aggregateOf, assess, mark, planned, received, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { openLedger } from './store';
import { upcast, type Upcasters } from './upcast';
import { verifyChains } from './verify';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

/** As if `unit` had been called `by` from the second version on. */
const renamed: Upcasters = {
  TaskReceived: [
    (data) => ({ by: (data as { unit: string }).unit }),
    (data) => ({ ...data, via: 'counter' }),
  ],
};

it('lifts what was written in an old shape when it is read, and leaves its text as it is', async () => {
  const aggregate = aggregateOf('1');
  const request = { tenant: house.tenant, aggregate, expected: 0, command: mark('all') };
  await house.ledger.record({ ...request, events: [...planned('1'), received] });
  const later = openLedger(house.db, { assess, upcasters: renamed });
  const { facts, links } = await later.readChain(house.tenant, aggregate);
  const { unit } = received.data as { unit: string };
  expect(facts[2]?.event).toEqual({ type: 'TaskReceived', data: { by: unit, via: 'counter' } });
  expect(links[2]?.text).toContain(`"unit":"${unit}"`);
  expect(links[2]?.schemaVersion).toBe(1);
});

it('writes the version of today, which is not lifted again', async () => {
  const aggregate = aggregateOf('2');
  const request = { tenant: house.tenant, aggregate, expected: 0, command: mark('all-2') };
  const later = openLedger(house.db, { assess, upcasters: renamed });
  const today = { type: 'TaskReceived', data: { by: 'x', via: 'mail' } };
  await later.record({ ...request, events: [...planned('2'), today] });
  const { facts, links } = await later.readChain(house.tenant, aggregate);
  expect(links.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 1, 3]);
  expect(facts[2]?.event).toEqual(today);
  const columns = await inTenant(house.db, house.tenant, (tx) =>
    tx.query(`select schema_version from ledger_event where type = 'TaskReceived' order by position`),
  );
  expect(columns).toEqual([{ schema_version: 1 }, { schema_version: 3 }]);
});

it('reads a plan that was imported before corrections were recorded, as one that says nothing of them', async () => {
  const data = { planId: 'p', name: '方案', pack: 'sample', edition: 'e', importId: 'i', file: 'f' };
  const before = openLedger(house.db, { assess, upcasters: {} });
  const aggregate = `plan/${taskIdOf('old-plan')}`;
  await before.begin(house.tenant, mark('old-plan'), [
    { aggregate, events: [{ type: 'PlanImported', data: { ...data, planId: taskIdOf('old-plan') } }] },
  ]);
  const { facts, links } = await house.ledger.readChain<'plan'>(house.tenant, aggregate);
  expect(facts[0]?.event.data).toMatchObject({ name: '方案', corrections: null });
  expect(links[0]).toMatchObject({ schemaVersion: 1 });
  expect(links[0]?.text).not.toContain('corrections');
  expect((await verifyChains(house.db, house.tenant)).broken).toEqual([]);
});

it('refuses a version that comes from a younger program', () => {
  expect(() => upcast({}, received, 2)).toThrow('does not know');
});
