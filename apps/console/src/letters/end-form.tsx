import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';

const blank = { ...today, reason: '' };

/** Takes back what went out, or replaces it: the letter that says so is drafted with it. */
export function EndForm({ letter, desk, how }: LetterFormProps & { readonly how: 'recall' | 'correct' }) {
  const { end } = useWords().letters;
  const me = useMe();
  const missing = (fields: typeof blank): readonly string[] => [
    ...(fields.reason.trim() ? [] : [end.need.reason]),
    ...(lacksReason(fields, me.today) ? [end.need.late] : []),
  ];
  return (
    <ActForm
      route={how === 'recall' ? 'recallLetter' : 'correctLetter'}
      subject={`letter/${letter.id}`}
      act={how}
      known={blank}
      asking={(fields) => ({
        params: { letterId: letter.id },
        body: { ...frameOf(fields), reason: fields.reason },
      })}
      missing={missing}
      will={() => end[`${how}Will`](letter.to)}
      onDone={() => desk.finish(end[`${how}Done`])}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          <WordsField
            label={end.reason}
            hint={end[`${how}Hint`]}
            value={form.fields.reason}
            locked={form.locked}
            onChange={(reason) => form.write({ reason })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
