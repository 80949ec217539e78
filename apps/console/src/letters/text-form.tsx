import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';

const ROUTES = { reply: 'replyLetter', urge: 'urgeLetter' } as const;
const blank = { ...today, text: '' };

interface TextFormProps extends LetterFormProps {
  readonly act: keyof typeof ROUTES;
}

/** Answers the letter, or asks again for what is awaited: an act that is nothing but its words. */
export function TextForm({ letter, desk, act }: TextFormProps) {
  const words = useWords().letters[act];
  const me = useMe();
  const missing = (fields: typeof blank): readonly string[] => [
    ...(fields.text.trim() ? [] : [words.need.text]),
    ...(lacksReason(fields, me.today) ? [words.need.late] : []),
  ];
  return (
    <ActForm
      route={ROUTES[act]}
      subject={`letter/${letter.id}`}
      act={act}
      known={blank}
      asking={(fields) => ({
        params: { letterId: letter.id },
        body: { ...frameOf(fields), text: fields.text },
      })}
      missing={missing}
      will={() => words.will}
      onDone={() => desk.finish(words.done)}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          <WordsField
            label={words.text}
            hint={words.hint}
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
