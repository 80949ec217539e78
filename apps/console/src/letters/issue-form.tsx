import { yearOf } from '@duban/domain';
import { Alert, Button } from 'antd';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { useAsk } from '../api/use-ask';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';
import { nextNumber } from './next-number';
import { useRung } from './use-rung';

interface IssueFields extends ActDayFields {
  /** The text that was read. */
  readonly textHash: string;
}

export function IssueForm({ letter, desk }: LetterFormProps) {
  const { issue } = useWords().letters;
  const me = useMe();
  const { id, to, textHash } = letter;
  const rung = useRung(letter);
  const within = rung
    ? issue.within(rung.replyWithin.n, issue.units[rung.replyWithin.unit] ?? '')
    : issue.withinUnknown;
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
          <NumberToBe mark={rung?.mark} />
          <Read form={form} textHash={textHash} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** The number is the house's to give; what it will probably be helps whoever prepares the dispatch book. */
function NumberToBe({ mark }: { readonly mark: string | undefined }) {
  const { issue } = useWords().letters;
  const me = useMe();
  const known = useAsk('listLetters', { query: { limit: 200 } }).data?.letters ?? [];
  const numbers = known.map(({ number }) => number);
  return (
    <p>
      {issue.number}：
      {mark && <strong>{issue.numberNext(nextNumber(mark, yearOf(me.today), numbers))}</strong>}
      <br />
      <small className="quiet">{issue.numberBy}</small>
    </p>
  );
}

function Read({ form, textHash }: { readonly form: FormFields<IssueFields>; readonly textHash: string }) {
  const { issue } = useWords().letters;
  const { fields, write, locked } = form;
  if (fields.textHash === textHash || locked)
    return (
      <p className="letter-hash">
        {issue.hash} <code>{fields.textHash}</code>
      </p>
    );
  return (
    <Alert
      type="warning"
      role="alert"
      title={issue.changed}
      action={<Button onClick={() => write({ textHash })}>{issue.read}</Button>}
    />
  );
}
