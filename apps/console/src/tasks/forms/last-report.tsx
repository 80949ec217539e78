import { comparePeriods } from '@duban/domain';
import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { LongWords } from '../long-words';
import type { ReportView } from '../use-task';
import { KnownWords } from './known-words';

/** What of a report is carried into the next one. */
export type SaidBefore = Pick<ReportView, 'period' | 'state' | 'text' | 'measures'>;

export const latestOf = (reports: readonly SaidBefore[]): SaidBefore | undefined =>
  [...reports].sort((one, other) => comparePeriods(other.period, one.period))[0];

/** What was said last time, beside what is said now. */
export function LastReport({ last }: { readonly last: SaidBefore | undefined }) {
  const { taskActs, thread } = useWords();
  const days = useDays();
  if (!last) return null;
  const title = taskActs.report.lastTime(days.period(last.period), thread.states[last.state] ?? last.state);
  return (
    <KnownWords title={title}>
      <LongWords>{last.text}</LongWords>
    </KnownWords>
  );
}
