import { Input } from 'antd';
import { createPortal } from 'react-dom';
import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { linesOf } from '../acts/lines-of';
import { WordsFields } from '../acts/words-fields';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';
import { LetterSheet } from './sheet/letter-sheet';
import { RevisedFirst } from './revised-first';
import { presentOf, type ReviseFields } from './revise-fields';
import { useSeat } from './use-seat';

export function ReviseForm({ letter, desk, stage }: LetterFormProps & { stage: HTMLElement | null }) {
  const { revise } = useWords().letters;
  const me = useMe();
  const seat = useSeat();
  const { id, waiting } = letter;
  const issue = waiting.find(({ act }) => act === 'issue');
  const reviewed = letter.reviews.length > 0 || waiting.some(({ act }) => act === 'review');
  const missing = ({ title, body, base, ...frame }: ReviseFields): readonly string[] => [
    ...(title.trim() ? [] : [revise.need.title]),
    ...(body.trim() ? [] : [revise.need.body]),
    ...(base === letter.textHash ? [] : [revise.need.compare]),
    ...(lacksReason(frame, me.today) ? [revise.need.late] : []),
  ];
  return (
    <ActForm<'reviseLetter', ReviseFields>
      route="reviseLetter"
      subject={`letter/${id}`}
      act="revise"
      known={{ ...today, ...presentOf(letter) }}
      asking={({ title, body, base, copies, attachments, ...frame }) => ({
        params: { letterId: id },
        body: { ...frameOf(frame), title, body, ...namesOf({ copies, attachments }), textHash: base },
      })}
      missing={missing}
      will={() => (reviewed || !issue ? revise.willReview : revise.will(seat(issue.by)))}
      onDone={() => desk.finish(revise.done)}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          {/* What is typed stands on the page as it is typed. */}
          {stage && createPortal(<LetterSheet letter={{ ...letter, ...typed(form.fields) }} />, stage)}
          <TextFields form={form} />
          <RevisedFirst form={form} letter={letter} />
        </>
      )}
    </ActForm>
  );
}

const namesOf = ({ copies, attachments }: Pick<ReviseFields, 'copies' | 'attachments'>) => ({
  copies: linesOf(copies),
  attachments: linesOf(attachments),
});

const typed = ({ title, body, ...names }: ReviseFields) => ({ title, body, ...namesOf(names) });

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
      <WordsFields
        parts={['body', 'attachments', 'copies']}
        labels={revise}
        hints={{ body: revise.bodyHint, attachments: revise.namesHint, copies: revise.namesHint }}
        {...form}
      />
      <ActDays {...form} />
    </>
  );
}
