import { isWorkingDay, type Calendar, type CalendarYear } from './calendar';
import type { Day } from './day';

/** What a year's holiday notice says: the days of its year, and those of the year before that it speaks of as well. */
export interface YearNotice {
  readonly year: CalendarYear;
  /** 元旦 can begin on the last day of the year before. */
  readonly outside: Omit<CalendarYear, 'year'>;
}

/** Which approved notice changed the working days. */
export interface NoticeRef {
  readonly year: number;
  readonly approvalId: string;
}

/** What a running process is told when a notice has been approved: the years as they are counted from now on. */
export interface NewDays {
  readonly years: readonly CalendarYear[];
  readonly notice: NoticeRef;
}

/** A day that a notice moved, with the days that are counted now: whoever was told the old one can see why. */
export interface DayMoved {
  readonly from: Day;
  readonly to: Day;
  readonly counted: readonly Day[];
  readonly provisional: boolean;
}

/** The calendar with these years in the place of the same years, in order. */
export const withYears = (calendar: Calendar, years: readonly CalendarYear[]): Calendar => ({
  ...calendar,
  years: [...calendar.years.filter(({ year }) => !years.some((one) => one.year === year)), ...years].sort(
    (a, b) => a.year - b.year,
  ),
});

/** The calendar once a notice holds: its year as it says, and the year before with the days of it that it speaks of. */
export function withNotice(calendar: Calendar, { year, outside }: YearNotice): Calendar {
  const before = calendar.years.find((one) => one.year === year.year - 1);
  // A year that is not known does not become known by the day or two that the next year's notice says of it.
  return withYears(calendar, [...(before ? [renewed(before, outside)] : []), year]);
}

const renewed = ({ year, off, work }: CalendarYear, outside: YearNotice['outside']): CalendarYear => ({
  year,
  off: inOrder([...off.filter((day) => !outside.work.includes(day)), ...outside.off]),
  work: inOrder([...work.filter((day) => !outside.off.includes(day)), ...outside.work]),
});

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort();

/** A day that is counted otherwise than before. */
export interface ChangedDay {
  readonly day: Day;
  readonly becomes: 'off' | 'working';
}

/** Every day that another calendar counts otherwise, in order. Both know the same days where neither names them. */
export function changedDays(before: Calendar, after: Calendar): readonly ChangedDay[] {
  const named = [...before.years, ...after.years].flatMap(({ off, work }) => [...off, ...work]);
  return inOrder(named).flatMap((day) => {
    const becomes = isWorkingDay(day, after);
    return becomes === isWorkingDay(day, before) ? [] : [{ day, becomes: becomes ? 'working' : 'off' }];
  });
}
