import type { Text } from '../text';
import { addDays, dayOfWeek, daysBetween, lastDayOfMonth, nextDay, type Day } from './day';

/** How often a round of scheduling comes. */
export const CADENCES = ['weekly', 'half-monthly', 'monthly', 'quarterly', 'half-yearly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** A stretch that a round asks about: `2026-W09`, `2026-03a` (its first half), `2026-03`, `2026-Q1`, `2026-H1`. */
export type RoundPeriod = string;

const FORMS: Readonly<Record<Cadence, RegExp>> = {
  weekly: /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/,
  'half-monthly': /^\d{4}-(0[1-9]|1[0-2])[ab]$/,
  monthly: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarterly: /^\d{4}-Q[1-4]$/,
  'half-yearly': /^\d{4}-H[12]$/,
};
const HALF_MONTH = 15;

const formOf = (text: string): Cadence | undefined => CADENCES.find((cadence) => FORMS[cadence].test(text));

/** Whether the text names a period that exists: of 2026-W53 there is none, for that year has 52 weeks. */
export function isRoundPeriod(text: string): boolean {
  const cadence = formOf(text);
  if (!cadence || text < '0002') return false;
  return cadence !== 'weekly' || periodOf(firstDayOf(text), cadence) === text;
}

/** How long a period is, by its name. Throws on what names none. */
export function cadenceOf(period: RoundPeriod): Cadence {
  const cadence = formOf(period);
  if (!cadence) throw new Error(`not a period: ${period}`);
  return cadence;
}

/** The period in which a day lies; the week is that of ISO 8601, and belongs to the year of its Thursday. */
export function periodOf(day: Day, cadence: Cadence = 'monthly'): RoundPeriod {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (cadence) {
    case 'weekly':
      return weekOf(day);
    case 'half-monthly':
      return `${day.slice(0, 7)}${Number(day.slice(8)) <= HALF_MONTH ? 'a' : 'b'}`;
    case 'monthly':
      return day.slice(0, 7);
    case 'quarterly':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-yearly':
      return `${year}-H${month <= 6 ? 1 : 2}`;
  }
}

export function firstDayOf(period: RoundPeriod): Day {
  const year = period.slice(0, 4);
  switch (cadenceOf(period)) {
    case 'weekly':
      return addDays(mondayOf(`${year}-01-04` as Day), 7 * (Number(period.slice(6)) - 1));
    case 'half-monthly':
      return `${period.slice(0, 7)}-${period.endsWith('a') ? '01' : '16'}` as Day;
    case 'monthly':
      return `${period}-01` as Day;
    case 'quarterly':
      return `${year}-${two(3 * Number(period.slice(6)) - 2)}-01` as Day;
    case 'half-yearly':
      return `${year}-${period.endsWith('1') ? '01' : '07'}-01` as Day;
  }
}

export function lastDayOf(period: RoundPeriod): Day {
  const year = Number(period.slice(0, 4));
  switch (cadenceOf(period)) {
    case 'weekly':
      return addDays(firstDayOf(period), 6);
    case 'half-monthly':
      return period.endsWith('a') ? (`${period.slice(0, 7)}-15` as Day) : endOf(period.slice(0, 7));
    case 'monthly':
      return endOf(period);
    case 'quarterly':
      return lastDayOfMonth(year, 3 * Number(period.slice(6)));
    case 'half-yearly':
      return lastDayOfMonth(year, period.endsWith('1') ? 6 : 12);
  }
}

export const followingPeriod = (period: RoundPeriod): RoundPeriod =>
  periodOf(nextDay(lastDayOf(period)), cadenceOf(period));

export const precedingPeriod = (period: RoundPeriod): RoundPeriod =>
  periodOf(addDays(firstDayOf(period), -1), cadenceOf(period));

/** A period that was asked for, and the one that was asked for before it where the rhythm changed between the two. */
export interface AskedPeriod {
  readonly period: RoundPeriod;
  readonly after?: RoundPeriod;
}

/** Of what carries a period, what names it. */
export const askedPeriod = ({ period, after }: AskedPeriod): AskedPeriod =>
  after ? { period, after } : { period };

export const askedBefore = ({ period, after }: AskedPeriod): RoundPeriod => after ?? precedingPeriod(period);

/** The earlier first, whatever their lengths: of two that end together the shorter. */
export const comparePeriods = (one: RoundPeriod, other: RoundPeriod): number =>
  daysBetween(lastDayOf(other), lastDayOf(one)) || daysBetween(firstDayOf(one), firstDayOf(other));

/**
 * The day by which a period's reports are due. `dueDay` counts from 1: the day of the week (1 = Monday), of the half
 * month, of the month; for a quarter or a half-year the day of its last month. One that a period lacks is its last.
 */
export function dueDayIn(period: RoundPeriod, dueDay: number): Day {
  const last = lastDayOf(period);
  const long = cadenceOf(period) === 'quarterly' || cadenceOf(period) === 'half-yearly';
  const from = long ? (`${last.slice(0, 7)}-01` as Day) : firstDayOf(period);
  const due = addDays(from, dueDay - 1);
  return due < last ? due : last;
}

/** A period in sentences for people. */
export function roundPeriodWords(period: RoundPeriod): Text {
  const [year, rest] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  switch (cadenceOf(period)) {
    case 'weekly':
      return { zh: `${year}年第${rest}周`, en: `week ${rest} of ${year}` };
    case 'half-monthly':
      return halfMonthWords(period);
    case 'monthly':
      return monthWords(period);
    case 'quarterly':
      return { zh: `${year}年第${QUARTERS[rest - 1] ?? ''}季度`, en: `quarter ${rest} of ${year}` };
    case 'half-yearly':
      return rest === 1
        ? { zh: `${year}年上半年`, en: `the first half of ${year}` }
        : { zh: `${year}年下半年`, en: `the second half of ${year}` };
  }
}

function halfMonthWords(period: RoundPeriod): Text {
  const month = monthWords(period.slice(0, 7));
  return period.endsWith('a')
    ? { zh: `${month.zh}上半月`, en: `the first half of ${month.en}` }
    : { zh: `${month.zh}下半月`, en: `the second half of ${month.en}` };
}

const monthWords = (month: string): Text => ({
  zh: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  en: `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${Number(month.slice(0, 4))}`,
});

const QUARTERS = ['一', '二', '三', '四'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const mondayOf = (day: Day): Day => addDays(day, -((dayOfWeek(day) + 6) % 7));

function weekOf(day: Day): RoundPeriod {
  const year = addDays(mondayOf(day), 3).slice(0, 4);
  const week = daysBetween(mondayOf(`${year}-01-04` as Day), day) / 7;
  return `${year}-W${two(Math.floor(week) + 1)}`;
}

const endOf = (month: string): Day => lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));

const two = (value: number): string => String(value).padStart(2, '0');
