import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { LongWords } from '../long-words';
import type { ReportView } from '../use-task';
import { KnownWords } from './known-words';

export const latestOf = (reports: readonly ReportView[]): ReportView | undefined =>
  [...reports].sort((one, other) => (one.period < other.period ? 1 : -1))[0];

/** What was said last time, beside what is said now. */
export function LastReport({ reports }: { readonly reports: readonly ReportView[] }) {
  const { taskActs, thread } = useWords();
  const days = useDays();
  const last = latestOf(reports);
  if (!last) return null;
  const title = taskActs.report.lastTime(days.month(last.period), thread.states[last.state] ?? last.state);
  return (
    <KnownWords title={title}>
      <LongWords>{last.text}</LongWords>
    </KnownWords>
  );
}
