import { firstDayOf, lastDayOf, periodOf, type Cadence, type RoundPeriod } from '../time/period';
import type { Day } from '../time/day';

/** How often a place wants its tasks looked at on the spot, and whether all of them (全覆盖核查) or only some. */
export interface VisitDuty {
  readonly every: Cadence;
  readonly all: boolean;
}

/** A stretch in which the duty is to be met, with its first and last day. */
export interface DutyPeriod {
  readonly period: RoundPeriod;
  readonly from: Day;
  readonly to: Day;
}

export function dutyPeriod({ every }: VisitDuty, today: Day): DutyPeriod {
  const period = periodOf(today, every);
  return { period, from: firstDayOf(period), to: lastDayOf(period) };
}

/** Whether it is met by so many tasks that were found of so many that run. */
export const isMet = (
  { all }: VisitDuty,
  { of, found }: { readonly of: number; readonly found: number },
): boolean => (all ? found >= of : of === 0 || found > 0);
