import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { Report, ReportEvent } from './report';

/** Only a report that changes the task's course reaches its process; a month on schedule costs the engine nothing. */
export function reportConsequences(report: Report, { event }: Fact<ReportEvent>): readonly Consequence[] {
  const { reportId, taskId, period } = report;
  const troubled = report.state === 'behind' || report.state === 'not-started';
  if (!troubled) return [];
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/behind/${period}`,
      process: { type: 'task', taskId, cycle: event.data.cycle },
      notice: { type: 'note-behind', period, reportId },
    },
  ];
}
