import type { ReportState } from '@duban/domain';
import { useWords } from '../../words/words';
import type { OpenTask } from '../use-task';

/** What a report brings about; the letters that a bad one may draw are those of the task's own law. */
export function useReportWill({ task }: OpenTask): (state: ReportState) => string {
  const { will } = useWords().taskActs.report;
  const rungs = task.policy.ladder.filter(({ triggers }) => triggers.includes('behind'));
  const letters = [...new Set(rungs.map(({ title }) => title))].join('、');
  return (state) => {
    if (state === 'completed') return will.completed;
    if (state !== 'behind' && state !== 'not-started') return will.fine;
    return letters ? will.behind(letters) : will.counted;
  };
}
