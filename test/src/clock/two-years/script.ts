/** What the units of a plan do in 24 months: read by those who act it and by the table of what must follow from it. */
export const MONTHS = 24;

export type Said = 'on-schedule' | 'behind' | 'not-started';

export interface Part {
  readonly ref: string;
  /** What its unit reports in a month, counted from 0; null where it says nothing. */
  readonly says: (month: number) => Said | null;
  /** The month on whose due day it reports that it is complete; nothing is asked of it from then on. */
  readonly completeIn?: number;
  /** The month in which its deadline lies, on the 12th. */
  readonly deadlineIn?: number;
  /** Its unit asks for a later deadline on the due day of one month, which is granted that day: the 12th of another. */
  readonly extended?: { readonly askedIn: number; readonly toMonth: number };
}

const onSchedule = (): Said => 'on-schedule';
const silentIn =
  (...months: readonly number[]) =>
  (month: number): Said | null =>
    months.includes(month) ? null : 'on-schedule';
const BEHIND: Readonly<Record<number, Said>> = { 2: 'behind', 10: 'behind', 11: 'not-started', 23: 'behind' };

export const PARTS: readonly Part[] = [
  { ref: '01', says: onSchedule },
  { ref: '02', says: silentIn(3) },
  { ref: '03', says: silentIn(5, 6, 7, 13) },
  { ref: '04', says: (month) => BEHIND[month] ?? 'on-schedule' },
  { ref: '05', says: onSchedule, deadlineIn: 4 },
  { ref: '06', says: silentIn(1), completeIn: 8 },
  { ref: '07', says: () => null },
  { ref: '08', says: silentIn(9), deadlineIn: 6, extended: { askedIn: 3, toMonth: 11 } },
];

export type Course = 'left' | 'answered' | 'late';

/**
 * What becomes of the letters of a month: they stay drafts, or they are issued on the day on which its round closes and
 * are answered on that day, or on the due day of the month after it, when the time for the answer is over.
 */
export const courseOf = (month: number): Course => (['left', 'answered', 'late'] as const)[month % 3]!;

/** The month that comes so many after the one that a day or a month is in, as `2027-03`. */
export function monthAt(first: string, month: number): string {
  const [year, index] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + month];
  return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
