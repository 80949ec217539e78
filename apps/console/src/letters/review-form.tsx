import { Radio } from 'antd';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';
import { ReadFirst } from './read-first';

interface ReviewFields extends ActDayFields {
  /** The text that was read. */
  readonly textHash: string;
  readonly outcome: 'passes' | 'sendsBack' | null;
  readonly opinion: string;
}

/** 核稿: passes the draft that stands beside it, or sends it back with the reason. */
export function ReviewForm({ letter, desk }: LetterFormProps) {
  const { review } = useWords().letters;
  const { id, textHash } = letter;
  const missing = useMissing(textHash);
  return (
    <ActForm<'reviewLetter', ReviewFields>
      route="reviewLetter"
      subject={`letter/${id}`}
      act="review"
      known={{ ...today, textHash, outcome: null, opinion: '' }}
      asking={({ textHash: read, outcome, opinion, ...frame }) => ({
        params: { letterId: id },
        body: { ...frameOf(frame), textHash: read, passes: outcome === 'passes', opinion },
      })}
      missing={missing}
      will={({ outcome }) => (outcome === 'sendsBack' ? review.willSendBack : review.willPass)}
      onDone={({ letter: { waiting } }) =>
        desk.finish(waiting.some(({ act }) => act === 'issue') ? review.passed : review.sentBack)
      }
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          <Opinion form={form} />
          <ReadFirst form={form} textHash={textHash} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

function useMissing(textHash: string): (fields: ReviewFields) => readonly string[] {
  const { need } = useWords().letters.review;
  const me = useMe();
  return ({ textHash: read, outcome, opinion, ...frame }) => [
    ...(read === textHash ? [] : [need.reading]),
    ...(outcome ? [] : [need.outcome]),
    ...(outcome === 'sendsBack' && !opinion.trim() ? [need.reason] : []),
    ...(lacksReason(frame, me.today) ? [need.late] : []),
  ];
}

const OUTCOMES = ['passes', 'sendsBack'] as const;

function Opinion({ form: { fields, locked, write } }: { readonly form: FormFields<ReviewFields> }) {
  const { review } = useWords().letters;
  const back = fields.outcome === 'sendsBack';
  return (
    <>
      <Field label={review.outcome}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.outcome}
            disabled={locked}
            options={OUTCOMES.map((value) => ({ value, label: review[value] }))}
            onChange={({ target }) => write({ outcome: target.value as ReviewFields['outcome'] })}
          />
        )}
      </Field>
      <WordsField
        label={back ? review.reason : review.remark}
        hint={back ? review.reasonHint : review.remarkHint}
        value={fields.opinion}
        locked={locked}
        onChange={(opinion) => write({ opinion })}
      />
    </>
  );
}
