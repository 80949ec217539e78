import { isLookBackResult, isTroubled, REPORT_STATES, type ReportState } from '@duban/domain';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { LookBackForm } from './look-back-form';
import type { LookedAt, Visit } from './visit';

interface FindForm {
  readonly form: ReactNode;
  readonly open: (taskId: string) => void;
}

/** The form of one task at a time; which one stands in the address. */
export function useFindForm(visit: Visit): FindForm {
  const [search, setSearch] = useSearchParams();
  const turn = (to: Record<string, string>): void => setSearch(to, { replace: true });
  const task = visit.looksAt.find(({ taskId }) => taskId === search.get('task'));
  const OneForm = visit.kind === 'look-back' ? LookBackForm : Form;
  const form = visit.acts.includes('find') && task && (
    <section className="card visit-form not-printed">
      <OneForm key={task.taskId} visit={visit} task={task} onClose={() => turn({})} />
    </section>
  );
  return { form, open: (taskId) => turn({ task: taskId }) };
}

interface FindFields extends ActDayFields {
  readonly state: ReportState;
  readonly text: string;
  readonly because: string;
}

interface FormProps {
  readonly visit: Visit;
  readonly task: LookedAt;
  readonly onClose: () => void;
}

function Form({ visit, task, onClose }: FormProps) {
  const { visits, taskActs } = useWords();
  const { find } = visits;
  const me = useMe();
  const { finding } = task;
  const state = finding && !isLookBackResult(finding.state) ? finding.state : 'on-schedule';
  const known: FindFields = { ...today, state, text: '', because: '' };
  return (
    <ActForm
      route="recordFinding"
      act="find"
      name={`${finding ? find.correct : find.act}：${task.ref} ${task.title}`}
      subject={`visit/${visit.id}/${task.taskId}`}
      known={known}
      asking={({ state, text, because, ...days }) => ({
        params: { visitId: visit.id },
        body: { taskId: task.taskId, state, text, ...(finding && { because }), ...frameOf(days) },
      })}
      missing={(fields) => [
        ...(fields.text.trim() ? [] : [find.need.text]),
        ...(finding && !fields.because.trim() ? [find.need.because] : []),
        ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
      ]}
      will={({ state }) => find.will(isTroubled(state))}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => <Fields form={form} correcting={finding !== null} />}
    </ActForm>
  );
}

interface FieldsProps {
  readonly form: FormFields<FindFields>;
  readonly correcting: boolean;
}

function Fields({ form, correcting }: FieldsProps) {
  const { visits, thread } = useWords();
  const { find } = visits;
  const { fields, locked, write } = form;
  return (
    <>
      <Field label={find.state}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.state}
            disabled={locked}
            options={REPORT_STATES.map((state) => ({ value: state, label: thread.states[state] ?? state }))}
            onChange={({ target }) => write({ state: target.value as ReportState })}
          />
        )}
      </Field>
      <WordsField
        label={find.text}
        hint={find.textHint}
        value={fields.text}
        locked={locked}
        onChange={(text) => write({ text })}
      />
      {correcting && (
        <WordsField
          label={find.because}
          value={fields.because}
          locked={locked}
          onChange={(because) => write({ because })}
        />
      )}
      <ActDays {...form} />
    </>
  );
}
