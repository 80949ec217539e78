import type { Day } from '../time/day';
import { openPlanActs } from '../plans/decide';
import { runningPeriods, type RunningPeriod } from '../plans/due';
import type { PlanPeriod } from '../plans/event';
import type { Plan } from '../plans/plan';
import type { Seat } from '../tasks/open-act';
import { writtenDay } from './sheet';

/** What somebody owes of a plan although its last day is over: whom a letter may ask for it, and in which words. */
export interface Owed {
  readonly of: PlanPeriod;
  readonly by: Day;
  readonly seat: Seat;
  readonly because: string;
}

/** All that is late of a plan on a day, seat by seat; nothing where its inspection is not on record. */
export function owedOf(plan: Plan, today: Day): readonly Owed[] {
  const late = plan.course ? runningPeriods(plan.course).filter(({ due }) => due.by < today) : [];
  return late.flatMap((running) =>
    seatsOf(plan, running).map((seat) => ({
      ...{ of: running.of, by: running.due.by, seat },
      because: `${NAMES[running.of]}应于${writtenDay(running.due.by)}前报送，至今未报送`,
    })),
  );
}

/** As a letter calls what is missing. */
const NAMES: Readonly<Record<PlanPeriod, string>> = {
  plan: '整改方案',
  'unit-plans': '本单位实施方案',
  result: '整改落实情况报告',
};

/** Who is waited for. A plan that is late waits for whoever takes its next step. */
function seatsOf(plan: Plan, { of }: RunningPeriod): readonly Seat[] {
  const open = openPlanActs(plan);
  const acts = { plan: ['draft', 'submit'], 'unit-plans': ['submit-unit-plan'], result: ['report-result'] }[
    of
  ];
  return open.filter(({ act }) => acts.includes(act)).map(({ by }) => by);
}
