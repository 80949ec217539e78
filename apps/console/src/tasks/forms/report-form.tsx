import { REPORT_STATES, type ReportState } from '@duban/domain';
import { Radio } from 'antd';
import { ActDays, frameOf, today, type ActDayFields } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { LastReport, latestOf } from './last-report';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';
import { useReportWill } from './use-report-will';

interface ReportFields extends ActDayFields {
  readonly state: ReportState;
  readonly text: string;
}

export function ReportForm({ open, onDone, onCancel }: TaskFormProps) {
  const { report } = useWords().taskActs;
  const days = useDays();
  const lacks = useLacks();
  const will = useReportWill(open);
  // As it stood last time; whoever reports says where it differs.
  const known: ReportFields = { ...today, state: latestOf(open.reports)?.state ?? 'on-schedule', text: '' };
  const until = open.explanation.acts.find(({ act }) => act === 'report')?.until;
  return (
    <ActForm
      route="reportTask"
      act="report"
      subject={subjectOf(open)}
      known={known}
      asking={({ state, text, ...day }) => ({ ...paramsOf(open), body: { state, text, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['text', fields.text]])}
      will={({ state }) => will(state)}
      onDone={() => onDone(report.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          {until && <p className="quiet">{report.until(days.withWeekday(until))}</p>}
          <States
            value={form.fields.state}
            locked={form.locked}
            onChange={(state) => form.write({ state })}
          />
          <WordsField
            label={report.text}
            hint={report.textHint}
            value={form.fields.text}
            locked={form.locked}
            onChange={(text) => form.write({ text })}
          />
          <LastReport reports={open.reports} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

interface StatesProps {
  readonly value: ReportState;
  readonly locked: boolean;
  readonly onChange: (state: ReportState) => void;
}

function States({ value, locked, onChange }: StatesProps) {
  const { taskActs, thread } = useWords();
  return (
    <Radio.Group
      aria-label={taskActs.report.state}
      value={value}
      disabled={locked}
      options={REPORT_STATES.map((state) => ({ value: state, label: thread.states[state] ?? state }))}
      onChange={({ target }) => onChange(target.value as ReportState)}
    />
  );
}
