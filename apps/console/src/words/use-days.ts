import { cadenceOf, daysBetween, dayOfWeek, roundPeriodWords, yearOf, type Day } from '@duban/domain';
import { momentOf } from './moment';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from './words';

export interface DayWords {
  /** 3月31日; the year is said where it is not this one. */
  readonly inSentence: (day: Day) => string;
  readonly withWeekday: (day: Day) => string;
  /** 3月31日 16:05, by the clock of whoever reads. */
  readonly at: (instant: string) => string;
  /** 还有 38 天, 今天到期, 超期 3 天. */
  readonly left: (day: Day) => string;
  /** `2026-03` as 2026年3月, `2026-Q1` as 2026年第一季度. */
  readonly period: (period: string) => string;
}

/** Days and periods in words, as seen from the house's today. */
export function useDays(): DayWords {
  const { days, thread } = useWords();
  const { today } = useMe();
  const said = useSaid();
  const inSentence = (day: Day): string => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return days.inSentence(year === yearOf(today) ? null : year, month, date);
  };
  return {
    inSentence,
    withWeekday: (day) => `${inSentence(day)} ${days.weekday(dayOfWeek(day))}`,
    at: (instant) => {
      const { day, time } = momentOf(instant);
      return days.at(inSentence(day), time);
    },
    left: (day) => {
      const count = daysBetween(today, day);
      return count === 0 ? days.today : count > 0 ? days.left(count) : days.over(-count);
    },
    period: (period) => {
      if (cadenceOf(period) !== 'monthly') return said(roundPeriodWords(period));
      const [year, month] = period.split('-').map(Number) as [number, number];
      return thread.month(year, month);
    },
  };
}
