import type { Period } from '../policy/policy';
import { addDays, addMonths, dayOfWeek, daysBetween, type Day } from './day';

/** A year's official holiday notice: days off, weekend days among them or not, and weekend days that are worked. */
export interface CalendarYear {
  readonly year: number;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** Working days of a jurisdiction. A year without a notice is provisional: weekends only, and said to be so. */
export interface Calendar {
  readonly id: string;
  readonly years: readonly CalendarYear[];
}

/** The years from one on: all that a process need carry which counts no day before it. */
export const yearsFrom = (year: number, { id, years }: Calendar): Calendar => ({
  id,
  years: years.filter((one) => one.year >= year),
});

export interface PeriodEnd {
  readonly day: Day;
  /** The days that were counted, so that anybody can check the sum. Empty for months. */
  readonly counted: readonly Day[];
  /** True when working days were counted in a year whose notice is not published yet. */
  readonly provisional: boolean;
}

const yearIn = (calendar: Calendar, day: Day): CalendarYear | undefined =>
  calendar.years.find(({ year }) => day.startsWith(`${year}-`));

/** A day off by a notice, also where it is a weekend day. */
export const isHoliday = (day: Day, calendar: Calendar): boolean =>
  yearIn(calendar, day)?.off.includes(day) ?? false;

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const year = yearIn(calendar, day);
  if (year?.off.includes(day)) return false;
  if (year?.work.includes(day)) return true;
  const weekday = dayOfWeek(day);
  return weekday !== 0 && weekday !== 6;
}

/** Days of one kind with the days themselves, so that anybody can check the sum. */
export type DaysCounted = Omit<PeriodEnd, 'day'>;

/** The working days, or all days, from one day to another, both of them included. */
export function daysFromTo(from: Day, to: Day, unit: 'workdays' | 'days', calendar: Calendar): DaysCounted {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const counted = unit === 'days' ? all : all.filter((day) => isWorkingDay(day, calendar));
  return { counted, provisional: unit === 'workdays' && isProvisional(all, calendar) };
}

export const isProvisional = (days: readonly Day[], calendar: Calendar): boolean =>
  days.some((day) => !yearIn(calendar, day));

/** How many working days come after one day up to and with another. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** From the fifth to the fifth, or to the fourth where the fifth itself counts; a month without that date ends with its last. */
function endOfMonths(from: Day, { n, firstDayCounts }: Period): Day {
  const end = addMonths(from, n);
  const sameDate = end.slice(8) === from.slice(8);
  return firstDayCounts && sameDate ? addDays(end, -1) : end;
}

/**
 * The last day of a period that starts on `from`. Days are counted one by one; the first day counts or not as the
 * period says. A first day that is no working day never counts towards working days.
 */
export function endOfPeriod(from: Day, period: Period, calendar: Calendar): PeriodEnd {
  if (period.unit === 'months') return { day: endOfMonths(from, period), counted: [], provisional: false };
  const counted: Day[] = [];
  for (
    let day = period.firstDayCounts ? from : addDays(from, 1);
    counted.length < period.n;
    day = addDays(day, 1)
  )
    if (period.unit === 'days' || isWorkingDay(day, calendar)) counted.push(day);
  const end = counted[counted.length - 1] ?? from;
  // Days between two known days can only lie in known years, for notices come year by year.
  const provisional = period.unit === 'workdays' && isProvisional([from, ...counted], calendar);
  return { day: end, counted, provisional };
}
