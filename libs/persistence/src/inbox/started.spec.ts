import { derivedId, openedApproval, type DomainEvent } from '@duban/domain';
import { APPROVAL } from '../testing/sample-approval';
import { openRound, reporting } from '../testing/sample-round';
import {
  aggregateOf,
  LEAD,
  letterIdOf,
  mark,
  missed,
  OFFICER,
  OFFICE,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { startedBy } from './started';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '3']);
  for (const ref of ['1', '2'])
    await house.ledger.submitReport(house.tenant, reporting(`report-${ref}`), taskIdOf(ref));
  await act('3', aggregateOf('3'), 3, missed('3', '2026-03'));
  await act('1', aggregateOf('1'), 3, [{ type: 'CompletionReported', data: { summary: '已完成' } }]);
  const text = { title: '提醒函', body: '市水利局：\n请回复。' };
  await act('letter', `letter/${letterIdOf('3', '2026-03')}`, 1, [{ type: 'LetterRevised', data: { text } }]);
});
afterAll(() => house.leave());

const act = async (id: string, aggregate: string, expected: number, events: ReturnType<typeof missed>) => {
  const request = { tenant: house.tenant, aggregate, expected, command: mark(`act-${id}`), events };
  expect(await house.ledger.record(request)).toMatchObject({ outcome: 'written' });
};
const ALL = { all: true, units: [], persons: [] };
const started = (more: { cursor?: string; limit?: number; units?: string[]; person?: string } = {}) =>
  startedBy(house.db, house.tenant, {
    person: more.person ?? OFFICER.id,
    viewer: more.units ? { all: false, units: more.units, persons: [] } : ALL,
    cursor: more.cursor,
    limit: more.limit ?? 50,
  });

it('lists what I set going once, by what I did last, and for whom it waits now', async () => {
  const found = await started();
  expect(found?.things.map(({ kind, ref, type }) => `${kind} ${String(ref)} ${type}`)).toEqual([
    'letter 3 LetterRevised',
    'task 1 CompletionReported',
    'task 2 ReportSubmitted',
  ]);
  expect(found?.things[0]).toMatchObject({
    status: 'drafted',
    title: '提醒函',
    waiting: [{ act: 'revise' }, { act: 'issue', by: [{ post: 'office-director', unit: OFFICE }] }],
  });
  expect(found?.things[2]).toMatchObject({ status: 'underway', overdue: false, by: '2026-12-31' });
});

it('lists the approvals that are not decided, and what a proxy did for me once, whoever of us two looks', async () => {
  const [li, feng] = [derivedId('person/li'), derivedId('person/feng')];
  const { tenant, ledger } = house;
  const aggregate = `approval/${APPROVAL.approvalId}`;
  await ledger.begin(tenant, mark('open'), [{ aggregate, events: [openedApproval(APPROVAL)] }]);
  expect((await started())?.things[0]).toMatchObject({
    ...{ kind: 'approval', type: 'ApprovalOpened', title: APPROVAL.subject.title, status: 'open' },
    ...{ approvalId: APPROVAL.approvalId, taskId: null, ref: null, approval: { status: 'open' } },
  });
  const asked: DomainEvent = { type: 'MaterialAsked', data: { what: '说明' } };
  const byFeng = { actor: feng, principal: li };
  const record = (id: string, command: object, said: { expected: number; event: DomainEvent }) =>
    ledger.record({
      ...{ tenant, aggregate, expected: said.expected, events: [said.event] },
      command: { ...mark(id), ...command },
    });
  await record('ask', byFeng, { expected: 1, event: asked });
  for (const person of [li, feng])
    expect((await started({ person }))?.things).toMatchObject([
      { kind: 'approval', type: 'MaterialAsked', actor: feng, principal: li, approval: { status: 'open' } },
    ]);
  expect((await started({ person: li, units: [OFFICE] }))?.things).toHaveLength(1);
  expect((await started({ person: li, units: [LEAD] }))?.things).toEqual([]);
  await record('end', {}, { expected: 2, event: { type: 'ApprovalCancelled', data: { because: '误报' } } });
  expect((await started({ person: li }))?.things).toEqual([]);
  expect((await started())?.things.map(({ kind }) => kind)).not.toContain('approval');
});

it('goes on where a page ended', async () => {
  const all = (await started())?.things;
  const first = await started({ limit: 1 });
  const rest = await started({ cursor: first?.next ?? '' });
  expect([...(first?.things ?? []), ...(rest?.things ?? [])]).toEqual(all);
  expect(await started({ cursor: 'nonsense' })).toBeNull();
});

it('shows nothing of what I may no longer see, nor of what others did', async () => {
  expect((await started({ units: [LEAD] }))?.things.map(({ kind, ref }) => `${kind} ${String(ref)}`)).toEqual(
    ['task 1', 'task 2'],
  );
  expect((await started({ units: [] }))?.things).toEqual([]);
  expect((await started({ person: 'somebody else' }))?.things).toEqual([]);
});
