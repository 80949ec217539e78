import { Alert, Button, Input } from 'antd';
import { createPortal } from 'react-dom';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { Letter } from './letter';
import type { LetterFormProps } from './letter-form-props';
import { LetterSheet } from './letter-sheet';
import { useSeat } from './use-seat';

interface ReviseFields extends ActDayFields {
  readonly title: string;
  readonly body: string;
  /** The text on which the typed one rests. */
  readonly base: string;
}

const presentOf = ({ title, body, textHash }: Letter) => ({ title, body, base: textHash });

export function ReviseForm({ letter, desk, stage }: LetterFormProps & { stage: HTMLElement | null }) {
  const { revise } = useWords().letters;
  const me = useMe();
  const seat = useSeat();
  const { id, waiting } = letter;
  const issue = waiting.find(({ act }) => act === 'issue');
  const missing = ({ title, body, ...frame }: ReviseFields): readonly string[] => [
    ...(title.trim() ? [] : [revise.need.title]),
    ...(body.trim() ? [] : [revise.need.body]),
    ...(lacksReason(frame, me.today) ? [revise.need.late] : []),
  ];
  return (
    <ActForm<'reviseLetter', ReviseFields>
      route="reviseLetter"
      subject={`letter/${id}`}
      act="revise"
      known={{ ...today, ...presentOf(letter) }}
      asking={({ title, body, ...frame }) => ({
        params: { letterId: id },
        body: { ...frameOf(frame), title, body },
      })}
      missing={missing}
      will={() => revise.will(issue ? seat(issue.by) : '')}
      onDone={() => desk.finish(revise.done)}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          {/* What is typed stands on the page as it is typed. */}
          {stage && createPortal(<LetterSheet letter={{ ...letter, ...form.fields }} />, stage)}
          <Changed form={form} letter={letter} />
          <TextFields form={form} />
        </>
      )}
    </ActForm>
  );
}

function TextFields({ form }: { readonly form: FormFields<ReviseFields> }) {
  const { revise } = useWords().letters;
  const { fields, write, locked } = form;
  return (
    <>
      <Field label={revise.titleField}>
        {(inputId) => (
          <Input
            id={inputId}
            value={fields.title}
            maxLength={500}
            disabled={locked}
            onChange={({ target }) => write({ title: target.value })}
          />
        )}
      </Field>
      <WordsField
        label={revise.body}
        hint={revise.bodyHint}
        value={fields.body}
        locked={locked}
        onChange={(body) => write({ body })}
      />
      <ActDays {...form} />
    </>
  );
}

/** Somebody else was at the draft meanwhile: nothing typed is lost, and nothing of theirs by accident. */
function Changed({ form, letter }: { readonly form: FormFields<ReviseFields>; readonly letter: Letter }) {
  const { revise } = useWords().letters;
  if (form.fields.base === letter.textHash || form.locked) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      title={revise.changed}
      action={<Button onClick={() => form.write(presentOf(letter))}>{revise.showTheirs}</Button>}
    />
  );
}
