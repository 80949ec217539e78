import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { OpenLetter } from './letter';
import type { LetterFormProps } from './letter-form-props';
import { ReadFirst } from './read-first';

interface IssueFields extends ActDayFields {
  /** The text that was read. */
  readonly textHash: string;
}

export function IssueForm({ letter, desk }: LetterFormProps) {
  const { issue } = useWords().letters;
  const me = useMe();
  const { id, to, textHash } = letter;
  const within = useWithin(letter);
  const missing = (fields: IssueFields): readonly string[] => [
    ...(fields.textHash === textHash ? [] : [issue.need.reading]),
    ...(lacksReason(fields, me.today) ? [issue.need.late] : []),
  ];
  return (
    <ActForm<'issueLetter', IssueFields>
      route="issueLetter"
      subject={`letter/${id}`}
      act="issue"
      known={{ ...today, textHash }}
      asking={(fields) => ({
        params: { letterId: id },
        body: { ...frameOf(fields), textHash: fields.textHash },
      })}
      missing={missing}
      will={() => issue.will(to, within)}
      onDone={({ letter: issued }) => desk.finish(issue.done(issued.number ?? ''))}
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          <NumberToBe letter={letter} />
          <ReadFirst form={form} textHash={textHash} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** Until when it is to be answered; a letter that recalls another asks for nothing but its receipt. */
function useWithin({ follows, about, replyWithin: { n, unit } }: OpenLetter): string {
  const { issue } = useWords().letters;
  if (follows?.how === 'recall') return issue.noReply;
  // What is about no task counts on no ladder.
  const within = about.kind === 'task' ? issue.within : issue.withinAlone;
  return within(n, issue.units[unit] ?? '');
}

/** The number is the house's to give; what it will probably be helps whoever prepares the dispatch book. */
function NumberToBe({ letter: { nextNumber } }: { readonly letter: OpenLetter }) {
  const { issue } = useWords().letters;
  return (
    <p>
      {issue.number}：<strong>{issue.numberNext(nextNumber ?? '')}</strong>
      <br />
      <small className="quiet">{issue.numberBy}</small>
    </p>
  );
}
