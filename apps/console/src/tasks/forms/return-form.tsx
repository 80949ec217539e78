import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useWords } from '../../words/words';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';
import { useLapse } from './use-lapse';

export function ReturnForm({ open, onDone, onCancel }: TaskFormProps) {
  const words = useWords().taskActs.return;
  const lacks = useLacks();
  const lapse = useLapse(open);
  return (
    <ActForm
      route="returnTask"
      act="return"
      subject={subjectOf(open)}
      known={{ ...today, because: '' }}
      asking={({ because, ...day }) => ({ ...paramsOf(open), body: { because, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['because', fields.because]])}
      will={() => (lapse ? words.will(lapse) : words.willAll)}
      onDone={() => onDone(words.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={words.because}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
