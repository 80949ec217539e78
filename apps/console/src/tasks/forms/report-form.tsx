import { REPORT_STATES, type ReportState } from '@duban/domain';
import { Radio } from 'antd';
import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { LongWords } from '../long-words';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

const known = { ...today, state: 'on-schedule' as ReportState, text: '' };

export function ReportForm({ open, onDone, onCancel }: TaskFormProps) {
  const { report } = useWords().taskActs;
  const lacks = useLacks();
  return (
    <ActForm
      route="reportTask"
      act="report"
      subject={subjectOf(open)}
      known={known}
      asking={({ state, text, ...day }) => ({ ...paramsOf(open), body: { state, text, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['text', fields.text]])}
      will={({ state }) => willOf(state, report.will)}
      onDone={() => onDone(report.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
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
          <LastTime reports={open.reports} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

type Will = ReturnType<typeof useWords>['taskActs']['report']['will'];

function willOf(state: ReportState, will: Will): string {
  if (state === 'completed') return will.completed;
  return state === 'behind' || state === 'not-started' ? will.behind : will.fine;
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

/** The words of the period before, beside those of this one. */
function LastTime({ reports }: { readonly reports: TaskFormProps['open']['reports'] }) {
  const { report } = useWords().taskActs;
  const days = useDays();
  const last = [...reports].sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  if (!last) return null;
  return (
    <div className="quiet">
      {report.lastTime(days.month(last.period))}
      <LongWords>{last.text}</LongWords>
    </div>
  );
}
