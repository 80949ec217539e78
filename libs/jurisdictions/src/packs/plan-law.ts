import type { Inspection, Period, PlanActType, PlanTerms, PostOf } from '@duban/domain';
import type { PlanPeriod } from './describing-clauses';
import type { Edition } from './edition';

/** What an edition says of a plan; the posts have no units yet. */
export interface PlanLaw extends Omit<PlanTerms, 'seats'> {
  /** Who does what; null where the edition does not say. */
  readonly acts: Readonly<Record<PlanActType, PostOf>> | null;
}

/** What an edition says of the plan that answers an inspection, by its level and round. */
export function planLawOf(
  { clauses, posts }: Edition,
  inspection: Pick<Inspection, 'level' | 'round'>,
): PlanLaw {
  const { afterFeedback = [], afterIssue = [], acts = null } = clauses.planning?.value ?? {};
  return {
    ...{ acts, posts },
    planWithin: periodFor(afterFeedback, inspection),
    resultWithin: periodFor(afterIssue, inspection),
    unitPlans: clauses.unitPlans?.value ?? null,
    zoneOffsetMinutes: clauses.zone.value.offsetMinutes,
  };
}

/** The period that names most of the inspection; one that names another level or round is none of it. */
function periodFor(
  periods: readonly PlanPeriod[],
  inspection: Pick<Inspection, 'level' | 'round'>,
): Period | null {
  const fitting = periods
    .filter(({ level = inspection.level, round = inspection.round }) => {
      return level === inspection.level && round === inspection.round;
    })
    .map((one) => ({ ...one, named: Number('level' in one) + Number('round' in one) }))
    .sort((one, other) => other.named - one.named);
  return fitting[0]?.period ?? null;
}
