/**
 * A calendar day of the Gregorian calendar, `2026-03-31`, years `0001`–`9999`.
 * Never a `Date`: a deadline has no hour and no time zone of its own. Because the text is fixed in width,
 * the order of days is the order of their texts.
 */
export type Day = `${number}-${number}-${number}`;

const LAST_YEAR = 9999;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_400_YEARS = 146_097;
/** Years counted from March put the leap day last, so a month's start needs no table. */
const DAYS_FROM_MARCH_TO_JANUARY = 306;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** `month` is 1–12; the answer is 28–31. Throws `RangeError` for another month. */
function daysInMonth(year: number, month: number): number {
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined) throw new RangeError(`not a month: ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : days;
}

function partsOf(day: Day): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

function dayOf({ year, month, date }: Parts): Day {
  if (year < 1 || year > LAST_YEAR) throw new RangeError(`the year ${year} is outside 0001–9999`);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}` as Day;
}

/** Whether the text is a day that exists, in the one accepted form (`2023-02-30` and `2023-2-3` are not). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text as Day);
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Whole days since 0001-01-01, which is 0. */
function ordinalOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + date - 1 - DAYS_FROM_MARCH_TO_JANUARY;
}

function dayAt(ordinal: number): Day {
  const fromMarch = ordinal + DAYS_FROM_MARCH_TO_JANUARY;
  const era = Math.floor(fromMarch / DAYS_IN_400_YEARS);
  const inEra = fromMarch - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearInEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return dayOf({ year, month, date: inYear - Math.floor((153 * months + 2) / 5) + 1 });
}

/** `count` calendar days later (earlier when negative). Throws `RangeError` when it leaves 0001–9999. */
export const addDays = (day: Day, count: number): Day => dayAt(ordinalOf(day) + count);

export const nextDay = (day: Day): Day => addDays(day, 1);

/** Days from the first to the second: 0 for the same day, negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

export const laterDay = (one: Day, other: Day): Day => (one > other ? one : other);

/** `month` is 1–12. Throws `RangeError` for another month or year. */
export const lastDayOfMonth = (year: number, month: number): Day =>
  dayOf({ year, month, date: daysInMonth(year, month) });

/** The same date `count` months later, or the month's last day where it has no such date (31 January + 1). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return dayOf({ year: toYear, month: toMonth, date: Math.min(date, daysInMonth(toYear, toMonth)) });
}

export const yearOf = (day: Day): number => partsOf(day).year;

/** 1–12. */
export const monthOf = (day: Day): number => partsOf(day).month;

/** 0 = Sunday … 6 = Saturday; 0001-01-01 was a Monday. */
export const dayOfWeek = (day: Day): number => (ordinalOf(day) + 1) % 7;
