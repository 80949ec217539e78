import { confirmerOf } from '@duban/domain';
import { Input } from 'antd';
import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { useWords } from '../../words/words';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

const LONGEST = 200;

export function FileForm({ open, onDone, onCancel }: TaskFormProps) {
  const { file } = useWords().taskActs;
  const lacks = useLacks();
  const waits = open.task.status === 'closing' && confirmerOf(open.task) !== null;
  return (
    <ActForm
      route="fileTask"
      act="file"
      subject={subjectOf(open)}
      known={{ ...today, number: '' }}
      asking={({ number, ...day }) => ({ ...paramsOf(open), body: { number, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['number', fields.number]])}
      will={() => (waits ? file.willWait : file.will(open.task.policy.closingWord))}
      onDone={() => onDone(file.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Field label={file.number} hint={file.hint}>
            {(id, hintId) => (
              <Input
                id={id}
                aria-describedby={hintId}
                value={form.fields.number}
                disabled={form.locked}
                maxLength={LONGEST}
                onChange={({ target }) => form.write({ number: target.value })}
              />
            )}
          </Field>
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
