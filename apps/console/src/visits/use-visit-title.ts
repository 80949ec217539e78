import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { VisitRow } from './visit';

/** What a visit is called: a look-back by its period, any other by what it looks at. */
export function useVisitTitle(): (visit: Pick<VisitRow, 'purpose' | 'period'>) => string {
  const { visits } = useWords();
  const days = useDays();
  return ({ purpose, period }) => (period ? visits.lookBack.titleOf(days.period(period)) : purpose);
}
