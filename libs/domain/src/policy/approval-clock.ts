import { endOfPeriod, isWorkingDay, type Calendar } from '../time/calendar';
import { addDays, type Day } from '../time/day';
import type { Period } from './policy';

/** Days on which the clock stands still (挂起): from the day it was stopped to the day before it goes on. */
export interface Pause {
  readonly from: Day;
  /** The day on which it went on; null while it stands. */
  readonly to: Day | null;
  readonly because: string;
}

/** When an approval began, and what counts as a working day. */
export interface ApprovalClock {
  readonly openedOn: Day;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly pauses?: readonly Pause[];
}

/** The last day of a period that began with the approval; days on which the clock stood are not counted. */
export function endOnClock(clock: ApprovalClock, period: Period): Day {
  const { openedOn, calendar } = clock;
  const { day } = endOfPeriod(openedOn, period, calendar);
  if (!clock.pauses?.length) return day;
  return period.unit === 'months' ? shifted(clock, day) : counted(clock, period);
}

const isPaused = ({ pauses = [], today }: ApprovalClock, day: Day): boolean =>
  pauses.some(({ from, to }) => day >= from && (to === null ? day <= today : day < to));

function counted(clock: ApprovalClock, { n, unit, firstDayCounts }: Period): Day {
  let day = firstDayCounts ? clock.openedOn : addDays(clock.openedOn, 1);
  for (let left = n; ; day = addDays(day, 1)) {
    if (!isPaused(clock, day) && (unit === 'days' || isWorkingDay(day, clock.calendar))) left -= 1;
    if (left === 0) return day;
  }
}

/** Months have no days of their own: the end moves on by the days on which the clock stood. */
function shifted(clock: ApprovalClock, end: Day): Day {
  let last = end;
  for (let day = clock.openedOn; day <= last; day = addDays(day, 1))
    if (isPaused(clock, day)) last = addDays(last, 1);
  return last;
}
