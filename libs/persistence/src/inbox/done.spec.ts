import { roundView } from '../rounds/queries';
import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import { aggregateOf, mark, missed, OFFICER, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { doneBy } from './done';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '3']);
  for (const ref of ['1', '2'])
    await house.ledger.submitReport(house.tenant, reporting(`report-${ref}`), taskIdOf(ref));
  // A letter is drafted by what follows from it, which is nobody's act.
  const events = missed('3', PERIOD);
  const tenant = house.tenant;
  await house.ledger.record({
    tenant,
    aggregate: aggregateOf('3'),
    expected: 3,
    command: mark('act-3'),
    events,
  });
});
afterAll(() => house.leave());

const done = (cursor?: string, limit = 50) => doneBy(house.db, house.tenant, OFFICER.id, { cursor, limit });

it('lists what somebody did themselves, the latest first', async () => {
  const found = await done();
  const [act] = found?.acts ?? [];
  expect(found?.acts.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
    ...(found?.acts.filter(({ ref }) => ref === '3').map(() => 'task 3') ?? []),
    'report 2',
    'report 1',
  ]);
  expect(act).toMatchObject({ taskId: taskIdOf('3'), letterId: null, title: '完成第 3 号整改' });
  expect(found?.next).toBeNull();
});

it('goes on where a page ended, and knows no cursor of its own making', async () => {
  const all = (await done())?.acts ?? [];
  const first = await done(undefined, 1);
  const rest = await done(first?.next ?? undefined);
  expect([...(first?.acts ?? []), ...(rest?.acts ?? [])]).toEqual(all);
  expect(await done('nonsense')).toBeNull();
});

it('tells nobody of another one, nor of another tenant', async () => {
  expect(await doneBy(house.db, house.tenant, 'somebody else', { limit: 50 })).toEqual({
    acts: [],
    next: null,
  });
  expect(await doneBy(house.db, house.other, OFFICER.id, { limit: 50 })).toEqual({ acts: [], next: null });
});

it('shows in its round who has reported, and what', async () => {
  const round = await roundView(house.db, house.tenant, { all: true, units: [], persons: [] }, ROUND);
  expect(round?.reports).toMatchObject([
    { ref: '1', state: 'on-schedule', text: '本月完成三处封堵', on: '2026-03-10' },
    { ref: '2', state: 'on-schedule' },
  ]);
  expect(round?.missing.map(({ ref }) => ref)).toEqual(['3']);
  const stranger = await roundView(house.db, house.tenant, { all: false, units: [], persons: [] }, ROUND);
  expect(stranger).toBeNull();
});
