import type { Text } from '../text';
import type { Day } from './day';

/** A month of scheduling, `2026-03`. */
export type MonthPeriod = string;

export const isMonthPeriod = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const periodOf = (day: Day): MonthPeriod => day.slice(0, 7);

export function followingPeriod(period: MonthPeriod): MonthPeriod {
  const [year, month] = parts(period);
  return month === 12 ? written(year + 1, 1) : written(year, month + 1);
}

export function precedingPeriod(period: MonthPeriod): MonthPeriod {
  const [year, month] = parts(period);
  return month === 1 ? written(year - 1, 12) : written(year, month - 1);
}

/** A month in sentences for people. */
export function monthWords(period: MonthPeriod): Text {
  const [year, month] = parts(period);
  return { zh: `${year}年${month}月`, en: `${MONTHS[month - 1] ?? ''} ${year}` };
}

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

function parts(period: MonthPeriod): [number, number] {
  if (!isMonthPeriod(period)) throw new Error(`not a month: ${period}`);
  return [Number(period.slice(0, 4)), Number(period.slice(5))];
}

const written = (year: number, month: number): MonthPeriod =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
