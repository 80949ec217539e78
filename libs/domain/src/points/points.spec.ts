import fc from 'fast-check';
import { law } from '../example/law';
import { after, command as framed, dispatched, outcome, receive } from '../example/task';
import { nobody, qian, sun, zhao } from '../example/people';
import type { Fact } from '../ledger/fact';
import { evolve } from '../tasks/evolve';
import { explain } from '../tasks/explain';
import { factOf } from '../tasks/steps';
import type { Task } from '../tasks/task';
import { decidePoints } from './decide';
import { evolvePoints, notedPoints, type Points, type PointsCommand, type PointsEvent } from './points';
import { readPointLines } from './read-lines';

const task = (): Task => after(dispatched(), framed(receive, '2026-01-06'));
const frame = {
  id: 'c',
  digest: 'd',
  taskId: 'task',
  on: '2026-03-10',
  today: '2026-03-10',
  late: null,
} as const;
const adding = (lines: string, by = zhao): PointsCommand => ({ ...frame, type: 'add-points', by, lines });
const reporting = (no: number, by = zhao): PointsCommand => ({
  ...frame,
  ...{ type: 'report-point', by, no, text: '已封堵' },
});
const closing = (no: number, by = sun): PointsCommand => ({
  ...frame,
  ...{ type: 'close-point', by, no, opinion: '同意', evidence: [] },
});
const returning = (no: number, by = sun): PointsCommand => ({
  ...frame,
  ...{ type: 'return-point', by, no, because: '仍有渗漏' },
});
const withdrawing = (no: number, by = zhao): PointsCommand => ({
  ...frame,
  ...{ type: 'withdraw-point', by, no, because: '列重' },
});

const fold = (points: Points | null, event: PointsEvent): Points => {
  const fact: Fact<PointsEvent> = {
    ...{ event, actor: 'zhao', principal: null },
    ...{ commandId: 'c', on: frame.on, late: null },
  };
  return evolvePoints(points, fact);
};
function listed(...commands: readonly PointsCommand[]): Points {
  const points = commands.reduce<Points | null>((state, next) => {
    const decision = decidePoints(task(), state, next);
    if (!decision.ok) throw new Error(decision.because.en);
    return decision.events.reduce(fold, state);
  }, null);
  return points as Points;
}
const told = (points: Points | null, next: PointsCommand, of = task()) => {
  const decision = decidePoints(of, points, next);
  return decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;
};

const TWO = '三号排口,河东,督察指出\n"废料堆, 北侧"\t西岸\t自查\n';

it('reads a list of all or nothing, and names the line', () => {
  expect(readPointLines(TWO)).toEqual({
    ok: true,
    points: [
      { name: '三号排口', place: '河东', origin: 'named' },
      { name: '废料堆, 北侧', place: '西岸', origin: 'found' },
    ],
  });
  for (const [lines, line] of [
    ['甲\n,河东\n', 2],
    ['甲\n\n甲', 3],
    ['甲,河东,别处', 1],
    ['甲,河东,自查,多', 1],
    [`甲\r\n${'长'.repeat(201)}`, 2],
  ] as const)
    expect(readPointLines(lines)).toMatchObject({
      ...{ ok: false, code: 'unfit-points' },
      because: { en: expect.stringContaining(`line ${line}:`) as string },
    });
  expect(readPointLines(' \n')).toMatchObject({ code: 'missing-text' });
});

it('is closed by whoever accepts once it was reported done, and never twice', () => {
  const two = listed(adding(TWO));
  expect(told(two, reporting(1))).toBe('PointReported');
  expect(told(two, closing(1))).toBe('wrong-state');
  expect(told(two, reporting(3))).toBe('unknown-point');
  expect(told(two, reporting(1, nobody))).toBe('not-authorised');
  const done = listed(adding(TWO), reporting(1));
  expect(told(done, closing(1, zhao))).toBe('not-authorised');
  expect(told(done, reporting(1))).toBe('wrong-state');
  expect(told(done, { ...closing(1), opinion: ' ' } as PointsCommand)).toBe('missing-text');
  expect(told(done, { ...closing(1), evidence: ['none'] } as PointsCommand)).toBe('unknown-evidence');
  expect(told(listed(adding(TWO), reporting(1), returning(1)), reporting(1))).toBe('PointReported');
  const closed = listed(adding(TWO), reporting(1), closing(1));
  for (const next of [closing(1), withdrawing(1), reporting(1)])
    expect(told(closed, next)).toBe('wrong-state');
  expect(told(closed, returning(1, zhao))).toBe('not-authorised');
  expect(listed(adding(TWO), reporting(1), closing(1), returning(1)).points[0]).toMatchObject({
    state: 'open',
    acts: [{ act: 'reported' }, { act: 'closed' }, { act: 'returned', text: '仍有渗漏' }],
  });
  expect(told(closed, adding('三号排口,河东'))).toBe('unfit-points');
});

it('keeps the task from being complete until each is closed or withdrawn', () => {
  const complete = framed({ type: 'complete', by: qian, summary: '完成' }, '2026-03-11');
  const knowing = (points: Points): Task =>
    evolve(task(), factOf({ type: 'PointsNoted', data: notedPoints(points) }, complete));
  expect(outcome(knowing(listed(adding(TWO))), complete)).toBe('points-open');
  expect(explain(knowing(listed(adding(TWO))), law.assess).missing[0]?.zh).toBe('2 个点位的销号（共 2 个）');
  expect(outcome(knowing(listed(adding(TWO), reporting(1), closing(1))), complete)).toBe('points-open');
  const all = listed(adding(TWO), reporting(1), closing(1), withdrawing(2));
  expect(outcome(knowing(all), complete)).toContain('CompletionReported');
  const reported = after(knowing(all), complete);
  expect(reported.points).toEqual(notedPoints(all));
  expect(told(all, adding('丙'), reported)).toBe('wrong-state');
});

it('counts what adds up, loses no act, and never changes what is withdrawn', () => {
  const acts = [reporting, closing, returning, withdrawing];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 40 }), (steps) => {
      let points = listed(adding('甲\n乙,,自查\n丙\n丁'));
      for (const [act, no] of steps) {
        const before = points.points[no - 1];
        const decision = decidePoints(task(), points, acts[act]!(no));
        if (!decision.ok) continue;
        expect(before?.state).not.toBe('withdrawn');
        points = decision.events.reduce(fold, points);
        expect(points.points[no - 1]?.acts.slice(0, -1)).toEqual(before?.acts);
      }
      const { total, closed, withdrawn, named, found } = notedPoints(points);
      expect(total + withdrawn).toBe(4);
      expect([named.total + found.total, named.closed + found.closed]).toEqual([total, closed]);
    }),
  );
});
