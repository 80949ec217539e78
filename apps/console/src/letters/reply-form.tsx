import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';

const blank = { ...today, text: '' };

export function ReplyForm({ letter, desk }: LetterFormProps) {
  const { reply } = useWords().letters;
  const me = useMe();
  const missing = (fields: typeof blank): readonly string[] => [
    ...(fields.text.trim() ? [] : [reply.need.text]),
    ...(lacksReason(fields, me.today) ? [reply.need.late] : []),
  ];
  return (
    <ActForm
      route="replyLetter"
      subject={`letter/${letter.id}`}
      act="reply"
      known={blank}
      asking={(fields) => ({
        params: { letterId: letter.id },
        body: { ...frameOf(fields), text: fields.text },
      })}
      missing={missing}
      will={() => reply.will}
      onDone={() => desk.finish(reply.done)}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          <WordsField
            label={reply.text}
            hint={reply.hint}
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
