import {
  accountOf,
  daysFromTo,
  daysBetween,
  isDay,
  type Calendar,
  type Day,
  type DaysCounted,
  type Period,
} from '@duban/domain';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { calendarOf } from '../packs/pack-shelf';
import { wrongCall } from '../trouble';
import { countedPage, type Counted } from './counted-page';

const UNITS: readonly Period['unit'][] = ['workdays', 'days', 'months'];
/** A century: more is a slip of the finger. */
const MOST: Readonly<Record<Period['unit'], number>> = { workdays: 26_100, days: 36_525, months: 1_200 };

/** The last day of a period, with the days that were counted, and those that were not with the reason. */
export async function addPeriod(desk: Desk, given: Given): Promise<Outcome> {
  const from = dayGiven(given.argument(0));
  const unit = given.requiredOneOf('unit', UNITS);
  const n = numberGiven(given.argument(1), MOST[unit]);
  const period = { n, unit, firstDayCounts: given.flag('firstDayCounts') };
  const calendar = await calendarOf(desk);
  const account = withinYears(() => accountOf(from, period, { today: from, calendar }));
  const { until, excluded } = account;
  return counted({ day: until, excluded }, account, calendar);
}

/** How many days there are from one to another, both of them included. */
export async function countDays(desk: Desk, given: Given): Promise<Outcome> {
  const [from, to] = [dayGiven(given.argument(0)), dayGiven(given.argument(1))];
  if (to < from)
    throw wrongCall(to, `在 ${from} 之前，请调换两个日期`, `it is before ${from}: exchange the two days`);
  if (daysBetween(from, to) > MOST.days)
    throw wrongCall(to, `距 ${from} 超过 ${MOST.days} 天`, `it is more than ${MOST.days} days after ${from}`);
  const unit = given.requiredOneOf('unit', ['workdays', 'days']);
  const calendar = await calendarOf(desk);
  const days = withinYears(() => daysFromTo(from, to, unit, calendar));
  return counted({ n: days.counted.length }, days, calendar);
}

function counted(
  found: Pick<Counted, 'day' | 'excluded'> | { readonly n: number },
  { counted: days, provisional }: DaysCounted,
  calendar: Calendar,
): Outcome {
  const years = calendar.years.map(({ year }) => year);
  const known = { validFrom: Math.min(...years), validThrough: Math.max(...years) };
  const json = { ...found, counted: days, provisional, calendar: calendar.id, ...known };
  return { json, page: (page) => countedPage(json, page) };
}

function dayGiven(text: string): Day {
  if (isDay(text)) return text;
  throw wrongCall(text, '不是存在的日期，日期写作 YYYY-MM-DD', 'no such day: a day is written YYYY-MM-DD');
}

function numberGiven(text: string, most: number): number {
  const n = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (n >= 1 && n <= most) return n;
  throw wrongCall(text, `期限应为 1 至 ${most} 的整数`, `a period is a whole number from 1 to ${most}`);
}

/** The years of this product end with 9999. */
function withinYears<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError)
      throw wrongCall(undefined, '期限超出 9999 年', 'the period ends after the year 9999');
    throw error;
  }
}
