import type { Seat } from '../tasks/open-act';
import type { Day } from '../time/day';
import { openPlanActs, type OpenPlanAct } from './decide';
import { runningPeriods } from './due';
import type { PlanPeriod } from './event';
import type { Plan, PlanCourse } from './plan';

/** Something that a plan waits for, from whom, and its last day; null where no document sets one. */
export interface PlanDuty {
  readonly act: OpenPlanAct['act'];
  readonly by: Seat;
  readonly until: Day | null;
}

/** Which period an act keeps. Nothing says how long an approval, a publication or an issue may take. */
const KEEPS: Partial<Record<OpenPlanAct['act'], PlanPeriod>> = {
  draft: 'plan',
  submit: 'plan',
  'submit-unit-plan': 'unit-plans',
  'report-result': 'result',
};

/** What is somebody's to do with a plan now; what is open and no duty is left out. */
export function planDuties(plan: Plan): readonly PlanDuty[] {
  const { course } = plan;
  if (!course) return [];
  const periods = runningPeriods(course);
  return openPlanActs(plan)
    .filter(({ act }) => isDuty(act, course))
    .map(({ act, by }) => ({ act, by, until: periods.find(({ of }) => of === KEEPS[act])?.due.by ?? null }));
}

/**
 * Sending back is an alternative, an adjustment follows from something that happened, a publication that is set comes by
 * itself, and a report that no document asks for is nobody's duty.
 */
function isDuty(act: OpenPlanAct['act'], { publishAt, result }: PlanCourse): boolean {
  if (act === 'return' || act === 'adjust') return false;
  if (act === 'publish') return publishAt === null;
  return act !== 'report-result' || result.due !== null;
}
