import fc from 'fast-check';
import { readDeadline } from '../plans/deadline';
import { addDays, type Day } from '../time/day';
import type { MeasureReport } from './report';
import { REPORT_STATES } from './report-state';
import { isContradicted, standsBy, type LastSaid, type Schedule } from './standing';

const by = (day: Day | null) => (day ? readDeadline(day) : null);
const measure = (no: string, day: Day | null) => ({ no, text: `措施${no}`, deadline: by(day) });
const schedule: Schedule = {
  deadline: by('2026-12-31'),
  measures: [measure('1', '2026-03-31'), measure('2', '2026-06-30'), measure('3', null)],
};
const on: Day = '2026-05-10';
const done = (...numbers: string[]): readonly MeasureReport[] =>
  numbers.map((no) => ({ no, state: 'completed' }));
const goesOn = (measures: readonly MeasureReport[]): LastSaid => ({ state: 'on-schedule', measures });

describe('a task, by its own days', () => {
  it.each<[string, LastSaid | null, Day, string, string]>([
    ['that nobody reported on', null, '2026-03-01', 'not-started', '还没有进展报告'],
    ['reported as not started', { state: 'not-started' }, '2026-03-01', 'not-started', '填报为尚未启动'],
    ['whose node is today', goesOn([]), '2026-03-31', 'on-schedule', '下一个节点：措施 1，2026-03-31'],
    ['whose node has passed', goesOn([]), '2026-04-01', 'behind', '措施 1应于 2026-03-31 前完成，未完成'],
    ['that nobody reported on, past its node', null, on, 'behind', '措施 1应于 2026-03-31 前完成，未完成'],
    ['with all nodes so far done', goesOn(done('1')), on, 'on-schedule', '下一个节点：措施 2，2026-06-30'],
    ['with a later node done', goesOn(done('1', '2')), on, 'ahead', '措施 2应于 2026-06-30 前完成，已完成'],
    [
      'with a later node done and an earlier one not',
      goesOn(done('2')),
      on,
      'behind',
      '措施 1应于 2026-03-31 前完成，未完成',
    ],
    [
      'with a measure that its unit calls behind',
      goesOn([...done('1'), { no: '3', state: 'behind' }]),
      on,
      'behind',
      '措施 3填报为未达序时',
    ],
    ['reported complete', { state: 'completed' }, on, 'ahead', '措施 2应于 2026-06-30 前完成，已完成'],
    [
      'reported complete, with a measure that is not',
      { state: 'completed', measures: [{ no: '1', state: 'on-schedule' }] },
      on,
      'behind',
      '措施 1应于 2026-03-31 前完成，未完成',
    ],
    [
      'past its deadline',
      goesOn(done('1', '2')),
      '2027-01-01',
      'behind',
      '整改任务应于 2026-12-31 前完成，未完成',
    ],
  ])('%s', (_which, last, day, ...expected) => {
    const judged = standsBy(schedule, last, day);
    expect([judged.state, judged.because[0]?.zh]).toEqual(expected);
  });

  it('is not judged by what its plan does not say', () => {
    const undated = { deadline: null, measures: [measure('1', null)] };
    expect(standsBy(undated, goesOn([]), on)).toMatchObject({
      state: 'on-schedule',
      because: [{ zh: '方案没有可以判断的日期' }],
    });
  });

  it.each(REPORT_STATES)('contradicts a claim of %s where it says better', (claimed) => {
    const claims = claimed === 'on-schedule' || claimed === 'ahead' || claimed === 'completed';
    expect(isContradicted(claimed, 'behind')).toBe(claims);
    expect(isContradicted(claimed, 'on-schedule')).toBe(false);
  });
});

const anyDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count));
const schedules = fc.record({
  deadline: fc.option(anyDay).map(by),
  measures: fc
    .array(fc.option(anyDay), { maxLength: 6 })
    .map((days) => days.map((day, at) => measure(String(at + 1), day))),
});
const lasts = fc.option(
  fc.record({
    state: fc.constantFrom(...REPORT_STATES),
    measures: fc
      .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
      .chain((numbers) =>
        fc.tuple(
          ...numbers.map((no) =>
            fc.constantFrom(...REPORT_STATES).map((state) => ({ no: String(no), state })),
          ),
        ),
      ),
  }),
);

describe('for every schedule and every report', () => {
  it('who is behind on a day stays behind until something is reported', () => {
    fc.assert(
      fc.property(schedules, lasts, anyDay, fc.nat(300), (one, last, day, later) => {
        if (standsBy(one, last, day).state !== 'behind') return;
        expect(standsBy(one, last, addDays(day, later)).state).toBe('behind');
      }),
    );
  });

  it('one measure more that is complete never puts a task behind', () => {
    fc.assert(
      fc.property(schedules, lasts, anyDay, fc.integer({ min: 1, max: 6 }), (one, last, day, no) => {
        if (!last || standsBy(one, last, day).state === 'behind') return;
        const others = last.measures.filter((said) => said.no !== String(no));
        const better: LastSaid = { ...last, measures: [...others, ...done(String(no))] };
        expect(standsBy(one, better, day).state).not.toBe('behind');
      }),
    );
  });

  it('the order of the measures tells nothing, and a reason is always given', () => {
    fc.assert(
      fc.property(schedules, lasts, anyDay, (one, last, day) => {
        const judged = standsBy(one, last, day);
        const turned = standsBy({ ...one, measures: [...one.measures].reverse() }, last, day);
        expect(turned.state).toBe(judged.state);
        expect(judged.because.length).toBeGreaterThan(0);
      }),
    );
  });

  it('ahead is only who has done something before its day, and nobody whose node has passed', () => {
    fc.assert(
      fc.property(schedules, lasts, anyDay, (one, last, day) => {
        if (standsBy(one, last, day).state !== 'ahead') return;
        const days = [one.deadline, ...one.measures.map(({ deadline }) => deadline)];
        expect(days.some((deadline) => deadline?.day && deadline.day > day)).toBe(true);
      }),
    );
  });
});
