import { addDays, isDay, type Day } from '@duban/domain';

/** Days as a notice prints them: one, or from one to another. */
export interface PrintedRun {
  readonly text: string;
  /** Where it ends in the text that was read. */
  readonly end: number;
  /** Null where the first or the last of them is no day, or the last comes before the first. */
  readonly days: readonly Day[] | null;
  /** The weekdays that are printed behind the first or the last of them, 0 for Sunday. */
  readonly weekdays: readonly { readonly weekday: number; readonly isLast: boolean }[];
}

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;
const RUN = new RegExp(`${DAY}(?:\\s*至\\s*${DAY})?`, 'g');
/** From Sunday on, as `dayOfWeek` counts them. */
export const WEEKDAYS = '日一二三四五六';
/** A holiday is never longer. */
const LONGEST = 31;

/**
 * `1月28日(农历除夕、周二)至2月4日(农历正月初七、周二)`. A month without a year is one of the notice's year; a date without
 * a month is in the month, and the year, that were printed last.
 */
export function daysPrinted(text: string, ofNotice: number): readonly PrintedRun[] {
  let [year, month] = [ofNotice, 0];
  return [...text.matchAll(RUN)].map((match) => {
    const [whole, fromYear, fromMonth, fromDate, fromNote, toYear, toMonth, toDate, toNote] = match;
    if (fromMonth !== undefined) [year, month] = [Number(fromYear ?? ofNotice), Number(fromMonth)];
    const first = dayOf(year, month, Number(fromDate));
    if (toMonth !== undefined) {
      const turnsOver = Number(toMonth) < month ? 1 : 0;
      [year, month] = [Number(toYear ?? year + turnsOver), Number(toMonth)];
    }
    const last = toDate === undefined ? first : dayOf(year, month, Number(toDate));
    return {
      text: whole,
      end: match.index + whole.length,
      days: first && last ? fromTo(first, last) : null,
      weekdays: [...weekdayIn(fromNote, false), ...weekdayIn(toNote, true)],
    };
  });
}

const padded = (number: number): string => String(number).padStart(2, '0');

function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${year}-${padded(month)}-${padded(date)}`;
  return isDay(text) ? text : null;
}

function fromTo(first: Day, last: Day): readonly Day[] | null {
  const days: Day[] = [];
  for (let day = first; day <= last && days.length <= LONGEST; day = addDays(day, 1)) days.push(day);
  return days.length === 0 || days.length > LONGEST ? null : days;
}

function weekdayIn(note: string | undefined, isLast: boolean): PrintedRun['weekdays'] {
  const weekday = WEEKDAYS.indexOf(/(?:周|星期)([日一二三四五六])/.exec(note ?? '')?.[1] ?? '?');
  return weekday < 0 ? [] : [{ weekday, isLast }];
}
