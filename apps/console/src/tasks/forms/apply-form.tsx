import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { CompleteNote } from '../../evidence/complete-note';
import { useWords } from '../../words/words';
import { Claimed } from './claimed';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

export function ApplyForm({ open, onDone, onCancel }: TaskFormProps) {
  const { apply } = useWords().taskActs;
  const stepAfter = useStepAfter(open);
  const lacks = useLacks();
  return (
    <ActForm
      route="applyTask"
      act="apply"
      subject={subjectOf(open)}
      known={{ ...today, text: '' }}
      asking={({ text, ...day }) => ({ ...paramsOf(open), body: { text, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['text', fields.text]])}
      will={() => apply.will(stepAfter)}
      onDone={() => onDone(apply.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Claimed open={open} />
          <CompleteNote taskId={open.row.id} />
          <WordsField
            label={apply.text}
            hint={apply.hint}
            value={form.fields.text}
            locked={form.locked}
            onChange={(text) => form.write({ text })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
