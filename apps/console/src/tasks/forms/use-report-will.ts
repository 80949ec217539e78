import { isTroubled, type ReportState } from '@duban/domain';
import { useWords } from '../../words/words';

/** What a report brings about; a bad one may draw letters, those of the task's own law by their titles. */
export function useReportWill(drawn: readonly string[]): (state: ReportState) => string {
  const { will } = useWords().taskActs.report;
  const letters = [...new Set(drawn)].join('、');
  return (state) => {
    if (state === 'completed') return will.completed;
    if (!isTroubled(state)) return will.fine;
    return letters ? will.behind(letters) : will.counted;
  };
}
