import type { Period } from '../policy/policy';
import { endOfPeriod, isHoliday, isProvisional, isWorkingDay, type Calendar } from './calendar';
import { addDays, type Day } from './day';

/** Days on which the clock stands still (挂起): from the day it was stopped to the day before it goes on. */
export interface Pause {
  readonly from: Day;
  /** The day on which it went on; null while it stands. */
  readonly to: Day | null;
  readonly because: string;
}

/** Why a day of a running period is not counted. */
export type Exclusion = 'first-day' | 'weekend' | 'holiday' | 'stopped';

export interface ExcludedDay {
  readonly day: Day;
  readonly because: Exclusion;
}

/** Every day of a period, from its first to its last, once: counted, or left out for a reason (时限账). */
export interface ClockAccount {
  readonly from: Day;
  readonly until: Day;
  readonly counted: readonly Day[];
  readonly excluded: readonly ExcludedDay[];
  /** True when working days were counted in a year whose notice is not published yet. */
  readonly provisional: boolean;
}

/** What a period is counted by; `today` tells how far a pause that has not ended reaches. */
export interface Counting {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly pauses?: readonly Pause[];
}

/**
 * The account of a period that begins on `from`. Months have no days of their own: they end with their date, moved on by
 * the days on which the clock stood, and every other day of them is counted.
 */
export function accountOf(from: Day, period: Period, counting: Counting): ClockAccount {
  const { calendar } = counting;
  const counted: Day[] = [];
  const excluded: ExcludedDay[] = [];
  const end = period.unit === 'months' ? endOfPeriod(from, period, calendar).day : null;
  let stopped = 0;
  let until = from;
  for (; ; until = addDays(until, 1)) {
    const because = exclusionOf(until, { from, period, counting });
    if (because === null) counted.push(until);
    else excluded.push({ day: until, because });
    if (because === 'stopped') stopped += 1;
    if (end === null ? counted.length >= period.n : until >= addDays(end, stopped)) break;
  }
  return {
    ...{ from, until, counted, excluded },
    provisional: period.unit === 'workdays' && isProvisional([from, until], calendar),
  };
}

interface Asked {
  readonly from: Day;
  readonly period: Period;
  readonly counting: Counting;
}

function exclusionOf(day: Day, { from, period, counting }: Asked): Exclusion | null {
  const isFirst = day === from && !period.firstDayCounts;
  if (isStopped(day, counting) && (!isFirst || period.unit === 'months')) return 'stopped';
  if (isFirst) return 'first-day';
  if (period.unit !== 'workdays' || isWorkingDay(day, counting.calendar)) return null;
  return isHoliday(day, counting.calendar) ? 'holiday' : 'weekend';
}

const isStopped = (day: Day, { pauses = [], today }: Counting): boolean =>
  pauses.some(({ from, to }) => day >= from && (to === null ? day <= today : day < to));
