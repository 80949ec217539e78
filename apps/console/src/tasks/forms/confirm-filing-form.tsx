import { awaitedFiling } from '@duban/domain';
import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useWords } from '../../words/words';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

/** What the upper office said to a filing; without its words the confirmation is all that is recorded. */
export function ConfirmFilingForm({ open, onDone, onCancel }: TaskFormProps) {
  const { confirmFiling } = useWords().taskActs;
  const stepAfter = useStepAfter(open);
  const lacks = useLacks();
  const number = awaitedFiling(open.task)?.number ?? '';
  return (
    <ActForm
      route="confirmFiling"
      act="confirm-filing"
      subject={subjectOf(open)}
      known={{ ...today, note: '' }}
      asking={({ note, ...day }) => ({
        ...paramsOf(open),
        body: { ...(note.trim() && { note }), ...frameOf(day) },
      })}
      missing={(fields) => lacks(fields, [])}
      will={() => confirmFiling.will(number, stepAfter)}
      onDone={() => onDone(confirmFiling.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={confirmFiling.note}
            hint={confirmFiling.hint}
            value={form.fields.note}
            locked={form.locked}
            onChange={(note) => form.write({ note })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
