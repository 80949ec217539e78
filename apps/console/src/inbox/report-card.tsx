import { Alert } from 'antd';
import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { isUnknown } from '../api/trouble';
import '../acts/act-form.css';
import { claimIn, ReportParts } from '../tasks/forms/report-parts';
import type { ReportFields } from '../tasks/forms/report-fields';
import { useReportWill } from '../tasks/forms/use-report-will';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { SheetLine } from './use-report-sheet';

interface ReportCardProps {
  readonly line: SheetLine;
  readonly sending: boolean;
  readonly write: (part: Partial<ReportFields>) => void;
}

/** One task on the sheet: its number, what was said last, what is said now, and what that will bring about. */
export function ReportCard({ line: { report, draft, trouble, ready }, sending, write }: ReportCardProps) {
  const { inbox } = useWords();
  const days = useDays();
  const { taskId, ref, title, planName, period, dueOn, draws } = report;
  const last = report.last ?? undefined;
  const will = useReportWill(draws);
  const { fields, sent } = draft;
  const headed = `report-${taskId}`;
  return (
    <section className="card report-card" aria-labelledby={headed}>
      <h2 id={headed}>
        <Link to={`/tasks/${taskId}`}>{inbox.reports.task(ref)}</Link> {title}
      </h2>
      <p className="quiet">
        {planName} · {inbox.reports.due(days.period(period), dueOn, days.left(dueOn))}
      </p>
      <div className="act-form">
        <ReportParts
          about={{ last, deadline: report.deadline, measures: report.measures }}
          form={{ fields, write, locked: sending || sent !== null }}
        />
        {ready && <p className="act-will">{will(claimIn(last, fields))}</p>}
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
      {sent && !sending && (!trouble || isUnknown(trouble)) && (
        <Alert type="warning" title={inbox.reports.unknown} />
      )}
    </section>
  );
}
