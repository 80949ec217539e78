import type { Day } from '@duban/domain';
import { useWords } from '../words/words';

/** A day with its year, as a notice names it: it is read at any time, and by whoever has no account. */
export function useNoticeDay(): (day: Day) => string {
  const { publicity } = useWords();
  return (day) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return publicity.day(year, month, date);
  };
}
