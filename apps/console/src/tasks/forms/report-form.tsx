import { ActDays } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { latestOf } from './last-report';
import { knownReport, reportBody } from './report-fields';
import { claimIn, ReportParts } from './report-parts';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';
import { useReportWill } from './use-report-will';

export function ReportForm({ open, onDone, onCancel }: TaskFormProps) {
  const { report } = useWords().taskActs;
  const days = useDays();
  const lacks = useLacks();
  const { ladder } = open.task.policy;
  const drawn = ladder.filter(({ triggers }) => triggers.includes('behind')).map(({ title }) => title);
  const will = useReportWill(drawn);
  const until = open.explanation.acts.find(({ act }) => act === 'report')?.until;
  const last = latestOf(open.reports);
  const about = { last, deadline: open.row.deadline, measures: open.task.facts.measures };
  return (
    <ActForm
      route="reportTask"
      act="report"
      subject={subjectOf(open)}
      known={knownReport(last)}
      asking={(fields) => ({ ...paramsOf(open), body: reportBody(fields) })}
      missing={(fields) =>
        lacks(fields, [fields.same ? ['unchanged', fields.unchanged] : ['text', fields.text]])
      }
      will={(fields) => will(claimIn(last, fields))}
      onDone={() => onDone(report.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          {until && <p className="quiet">{report.until(days.withWeekday(until))}</p>}
          <ReportParts about={about} form={form} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
