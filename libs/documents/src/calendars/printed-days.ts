import { addDays, isDay, type Day } from '@duban/domain';

/** Days as a notice prints them: one, or from one to another. */
export interface PrintedRun {
  readonly text: string;
  /** Null where the first or the last of them is no day, or the last comes before the first. */
  readonly days: readonly Day[] | null;
  /** The weekdays that are printed behind the first or the last of them, 0 for Sunday. */
  readonly weekdays: readonly { readonly weekday: number; readonly isLast: boolean }[];
}

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;
const RUN = new RegExp(`${DAY}(?:\\s*至\\s*${DAY})?`, 'g');
const WEEKDAYS = '日一二三四五六';
/** A holiday is never longer. */
const LONGEST = 31;

/** `1月28日(农历除夕、周二)至2月4日(农历正月初七、周二)`, in the year of the notice where none is printed. */
export function daysPrinted(text: string, year: number): readonly PrintedRun[] {
  let month = '';
  return [...text.matchAll(RUN)].map((match) => {
    const [whole, fromYear, fromMonth, fromDate, fromNote, toYear, toMonth, toDate, toNote] = match;
    month = fromMonth ?? month;
    const first = dayOf(fromYear ?? String(year), month, fromDate ?? '');
    const last = toDate === undefined ? first : dayOf(toYear ?? String(year), toMonth ?? month, toDate);
    month = toMonth ?? month;
    const days = first && last ? fromTo(first, last) : null;
    const weekdays = [...weekdayIn(fromNote, false), ...weekdayIn(toNote, true)];
    return { text: whole, days, weekdays };
  });
}

function dayOf(year: string, month: string, date: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
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
