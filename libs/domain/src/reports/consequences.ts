import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import { askedPeriod } from '../time/period';
import type { Report, ReportEvent } from './report';
import { isTroubled } from './report-state';

/** Only a report that changes the task's course reaches its process; a month on schedule costs the engine nothing. */
export function reportConsequences(report: Report, { event }: Fact<ReportEvent>): readonly Consequence[] {
  const { reportId, taskId, period } = report;
  if (!isTroubled(report.state)) return [];
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/behind/${period}`,
      process: { type: 'task', taskId, cycle: event.data.cycle },
      notice: { type: 'note-behind', ...askedPeriod(event.data), reportId },
    },
  ];
}
