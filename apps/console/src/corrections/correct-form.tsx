import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';

/** What names the draft of a correction. */
export const entrySubject = (open: OpenTask, entry: number): string => `${subjectOf(open)}/entry/${entry}`;

interface CorrectFormProps {
  readonly open: OpenTask;
  readonly entry: number;
  /** What it says until now. */
  readonly words: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What an entry should have said, and why. What was written is not changed by it. */
export function CorrectForm({ open, entry, words, onDone, onCancel }: CorrectFormProps) {
  const { corrections } = useWords();
  const me = useMe();
  const { need } = corrections;
  const isSigned = open.row.step === 'signature';
  return (
    <ActForm
      route="correctEntry"
      subject={entrySubject(open, entry)}
      act="correct"
      name={corrections.name(entry)}
      known={{ ...today, text: words, because: '' }}
      asking={({ text, because, ...day }) => ({
        ...paramsOf(open),
        body: { entry, text, because, ...frameOf(day) },
      })}
      missing={(fields) => [
        ...(fields.text.trim() === '' || fields.text.trim() === words.trim() ? [need.text] : []),
        ...(fields.because.trim() ? [] : [need.because]),
        ...(lacksReason(fields, me.today) ? [need.late] : []),
      ]}
      will={() => (isSigned ? `${corrections.will} ${corrections.willLapse}` : corrections.will)}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={corrections.text}
            value={form.fields.text}
            locked={form.locked}
            onChange={(text) => form.write({ text })}
          />
          <WordsField
            label={corrections.because}
            hint={corrections.becauseHint}
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
