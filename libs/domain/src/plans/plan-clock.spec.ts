import { clocksOfPlan } from '../clocks/running-clock';
import { calendar } from '../example/law';
import {
  workdays,
  said,
  clock,
  after,
  outcome,
  publish,
  report,
  handIn,
  at,
  submit,
  sendBack,
} from '../example/plan';
import { endOfPeriod } from '../time/calendar';
import { addDays, type Day } from '../time/day';
import { startOfDayMs } from '../time/zone';
import type { PlanCommand } from './command';
import { decidePlan } from './decide';
import { nextPlanMoment } from './due';
import type { Plan } from './plan';

describe('the clock of a plan', () => {
  const asked = (plan: Plan) => {
    const moment = nextPlanMoment(plan);
    return moment === null ? null : addDays('1970-01-01', Math.floor((moment + 480 * 60_000) / 86_400_000));
  };
  const last = endOfPeriod('2026-03-02', workdays(30), calendar).day;

  it('asks the day after the last for a plan that is not submitted, says so once, and then is silent', () => {
    expect(asked(at.feedback)).toBe(addDays(last, 1));
    expect(outcome(at.drafted, clock(last))).toEqual([]);
    const late = after(at.drafted, clock(addDays(last, 1)));
    expect(late.course?.due).toMatchObject({ by: last, missed: true });
    expect([asked(late), outcome(late, clock(addDays(last, 2)))]).toEqual([null, []]);
    expect(asked(at.submitted)).toBeNull();
  });

  it('is not late by being sent back, and is not submitted again before that', () => {
    const submitted = after(at.drafted, said({ ...submit }, last));
    const back = after(submitted, said({ ...sendBack }, addDays(last, 5)));
    expect([back.course?.status, back.course?.steps.submitted]).toEqual(['drafted', undefined]);
    expect([asked(back), outcome(back, clock(addDays(last, 6)))]).toEqual([null, []]);
    const again = (on: Day) =>
      outcome(back, said({ ...submit }, on, { today: addDays(last, 9), late: '补记' }));
    expect([again(addDays(last, 4)), again(addDays(last, 5))]).toEqual(['wrong-day', ['PlanSubmitted']]);
  });

  it('finds after an outage each thing on its own day', () => {
    const due = endOfPeriod('2026-05-06', workdays(10), calendar).day;
    const outage = (on: Day) => ({ ...clock(on), today: '2026-12-01' }) as PlanCommand;
    expect(outcome(at.issued, outage(addDays(due, 1)))).toEqual(['UnitPlansChased']);
    const chased = after(at.issued, outage(addDays(due, 1)));
    expect(outcome(chased, outage('2026-11-07'))).toEqual(['PlanResultOverdue']);
  });

  it('publishes at the moment that was set, and not before', () => {
    const moment = startOfDayMs('2026-04-28', 480) + 9 * 3_600_000;
    const set = after(at.approved, said({ ...publish, at: moment }, '2026-04-21'));
    expect([set.course?.status, nextPlanMoment(set)]).toEqual(['approved', moment]);
    const tick = (now: number) => ({ ...clock('2026-04-28'), now }) as PlanCommand;
    expect(outcome(set, tick(moment - 1))).toEqual([]);
    expect(after(set, tick(moment)).course?.steps.published).toEqual({
      on: '2026-04-28',
      by: 'system:clock',
      document: publish.where,
    });
    const otherwise = after(set, said({ ...publish, at: moment + 1 }, '2026-04-22'));
    expect(nextPlanMoment(otherwise)).toBe(moment + 1);
    expect(outcome(at.approved, said({ ...publish, at: moment }, '2026-05-01'))).toBe('wrong-day');
    const asked = (now: number) =>
      outcome(at.approved, said({ ...publish, at: moment, now }, '2026-04-28', { today: '2026-04-28' }));
    expect([asked(moment - 1), asked(moment), asked(moment + 1)]).toEqual([
      ['PlanPublicationSet'],
      'wrong-day',
      'wrong-day',
    ]);
    expect(outcome(at.approved, said({ ...publish, where: '' }, '2026-05-01'))).toBe('missing-text');
  });

  it('chases the units that are missing with one fact a round, until all are there', () => {
    const due = endOfPeriod('2026-05-06', workdays(10), calendar).day;
    const next = endOfPeriod(addDays(due, 1), workdays(5), calendar).day;
    expect(asked(at.issued)).toBe(addDays(due, 1));
    const chased = after(at.issued, clock(addDays(due, 1)));
    expect(chased.course?.unitPlans).toMatchObject({ chased: [addDays(due, 1)], nextChase: next });
    const one = after(chased, said(handIn, next));
    const decision = decidePlan(one, clock(next), calendar);
    expect(decision).toMatchObject({ events: [{ type: 'UnitPlansChased', data: { units: ['b'] } }] });
    expect(outcome(one, said(handIn, next))).toBe('wrong-state');
    const b = { person: 'b', principal: null, posts: [{ post: 'unit-officer', unit: 'b' }] };
    const all = after(one, said({ ...handIn, by: b, unit: 'b' }, next));
    expect([asked(all), outcome(all, clock(addDays(next, 1)))]).toEqual(['2026-11-07', []]);
  });

  it('says that the report on results is late, and keeps the report that comes', () => {
    const late = after(at.issued, clock('2026-11-07'));
    expect(late.course?.result.due?.missed).toBe(true);
    expect(outcome(late, said({ ...report, document: ' ' }, '2026-11-20'))).toBe('missing-text');
    expect(after(late, said(report, '2026-11-20')).course?.result.reported?.on).toBe('2026-11-20');
  });

  it('moves with another calendar and keeps the old day in the record', () => {
    const year = {
      year: 2026,
      off: [...(calendar.years.at(-1)?.off ?? []), '2026-03-20'],
      work: [],
    } as const;
    const told = said(
      {
        by: 'system:calendar',
        type: 'note-calendar',
        years: [year],
        notice: { year: 2026, approvalId: 'a' },
      },
      '2026-03-11',
    );
    const decision = decidePlan(at.drafted, told, calendar);
    const to = addDays(last, 1);
    expect(decision).toMatchObject({
      events: [{ type: 'PlanDueMoved', data: { period: 'plan', from: last, to } }],
    });
    expect(after(at.drafted, told).course?.due?.by).toBe(to);
    expect(outcome(at.submitted, told)).toEqual([]);
  });

  it('has an account of every period that runs, which ends on its last day', () => {
    const days = { calendar, today: '2026-05-10' } as const;
    expect(clocksOfPlan(at.drafted, days)).toMatchObject([{ kind: 'plan', account: { until: last } }]);
    expect(clocksOfPlan(at.issued, days).map(({ kind, account }) => [kind, account.until])).toEqual([
      ['unit-plans', at.issued.course?.unitPlans?.due.by],
      ['result', '2026-11-06'],
    ]);
  });
});
