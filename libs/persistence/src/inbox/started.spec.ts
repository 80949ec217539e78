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
  expect(found?.things.map(({ kind, ref, type }) => `${kind} ${ref} ${type}`)).toEqual([
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

it('goes on where a page ended', async () => {
  const all = (await started())?.things;
  const first = await started({ limit: 1 });
  const rest = await started({ cursor: first?.next ?? '' });
  expect([...(first?.things ?? []), ...(rest?.things ?? [])]).toEqual(all);
  expect(await started({ cursor: 'nonsense' })).toBeNull();
});

it('shows nothing of what I may no longer see, nor of what others did', async () => {
  expect((await started({ units: [LEAD] }))?.things.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
    'task 1',
    'task 2',
  ]);
  expect((await started({ units: [] }))?.things).toEqual([]);
  expect((await started({ person: 'somebody else' }))?.things).toEqual([]);
});
