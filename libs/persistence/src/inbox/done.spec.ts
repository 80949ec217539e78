import { derivedId, openedApproval, type DomainEvent } from '@duban/domain';
import { roundView } from '../rounds/queries';
import { APPROVAL } from '../testing/sample-approval';
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
  expect(found?.acts.map(({ kind, ref }) => `${kind} ${String(ref)}`)).toEqual([
    ...(found?.acts.filter(({ ref }) => ref === '3').map(() => 'task 3') ?? []),
    'report 2',
    'report 1',
  ]);
  expect(act).toMatchObject({ taskId: taskIdOf('3'), letterId: null, title: '完成第 3 号整改' });
  expect(found?.next).toBeNull();
});

it('lists what was done to approvals, by whom and in whose name, and nothing that only follows', async () => {
  const [li, feng] = [derivedId('person/li'), derivedId('person/feng')];
  const { tenant, ledger } = house;
  const aggregate = `approval/${APPROVAL.approvalId}`;
  // As a request opens one: its answer is kept under another name.
  await ledger.begin(tenant, mark('open'), [{ aggregate, events: [openedApproval(APPROVAL)] }]);
  const commented: DomainEvent = { type: 'ApprovalCommented', data: { text: '请看' } };
  const forLi = { actor: feng, principal: li };
  const granted: DomainEvent = { type: 'ApprovalGranted', data: { textHash: null } };
  await ledger.record({
    ...{ tenant, aggregate, expected: 1, events: [commented, granted] },
    command: { ...mark('comment'), ...forLi },
  });
  const of = async (person: string) =>
    (await doneBy(house.db, tenant, person, { limit: 2 }))?.acts.map(
      ({ kind, type, title, actor, principal }) => [...[kind, type, title, actor], principal],
    );
  const comment = ['approval', 'ApprovalCommented', APPROVAL.subject.title, feng, li];
  expect(await of(feng)).toEqual([comment]);
  expect(await of(li)).toEqual([comment]);
  expect((await of(OFFICER.id))?.[0]).toEqual([
    ...['approval', 'ApprovalOpened', APPROVAL.subject.title, OFFICER.id],
    null,
  ]);
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
  const round = await roundView(
    house.db,
    house.tenant,
    { all: true, units: [], persons: [] },
    { ...ROUND, today: '2026-03-10' },
  );
  expect(round?.reports).toMatchObject([
    { ref: '1', state: 'on-schedule', text: '本月完成三处封堵', on: '2026-03-10' },
    { ref: '2', state: 'on-schedule' },
  ]);
  expect(round?.missing.map(({ ref }) => ref)).toEqual(['3']);
  const stranger = await roundView(
    house.db,
    house.tenant,
    { all: false, units: [], persons: [] },
    { ...ROUND, today: '2026-03-10' },
  );
  expect(stranger).toBeNull();
});
