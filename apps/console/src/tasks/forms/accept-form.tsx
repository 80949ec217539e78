import { Input } from 'antd';
import { ActDays, frameOf, today, type ActDayFields } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { WordsField } from '../../acts/words-field';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { Claimed } from './claimed';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

interface AcceptFields extends ActDayFields {
  readonly opinion: string;
  readonly checkedOn: string;
}

export function AcceptForm({ open, onDone, onCancel }: TaskFormProps) {
  const { accept } = useWords().taskActs;
  const me = useMe();
  const stepAfter = useStepAfter(open);
  const lacks = useLacks();
  const known: AcceptFields = { ...today, opinion: '', checkedOn: me.today };
  return (
    <ActForm
      route="acceptTask"
      act="accept"
      subject={subjectOf(open)}
      known={known}
      asking={({ opinion, checkedOn, ...day }) => ({
        ...paramsOf(open),
        body: { opinion, ...(checkedOn && { checkedOn }), ...frameOf(day) },
      })}
      missing={(fields) => lacks(fields, [['opinion', fields.opinion]])}
      will={() => accept.will(stepAfter)}
      onDone={() => onDone(accept.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Claimed open={open} />
          <WordsField
            label={accept.opinion}
            value={form.fields.opinion}
            locked={form.locked}
            onChange={(opinion) => form.write({ opinion })}
          />
          <Field label={accept.checked}>
            {(id) => (
              <Input
                id={id}
                type="date"
                max={me.today}
                value={form.fields.checkedOn}
                disabled={form.locked}
                onChange={({ target }) => form.write({ checkedOn: target.value })}
              />
            )}
          </Field>
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
