import { Radio } from 'antd';
import { useState } from 'react';
import { ActForm, type FormFields } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import type { AnswerOf } from '../api/ask';
import { LongWords } from '../tasks/long-words';
import { paramsOf, subjectOf, type TaskFormProps } from '../tasks/forms/task-form';
import { useWords } from '../words/words';

type Objection = AnswerOf<'taskObjections'>['objections'][number];

interface AnswerFields {
  readonly text: string;
  /** Empty until it is chosen: neither is what anybody would take for granted. */
  readonly upheld: '' | 'yes' | 'no';
}

const known: AnswerFields = { text: '', upheld: '' };

/** A written answer to an objection of the public; the oldest that waits is offered first. */
export function AnswerObjectionForm(props: TaskFormProps) {
  const { frame, publicity } = useWords();
  const { data, error } = useAsk('taskObjections', paramsOf(props.open));
  const [chosen, setChosen] = useState<string | null>(null);
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  const waiting = data.objections.filter(({ answer }) => answer === null);
  const objection = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  if (!objection) return <p>{publicity.answer.none}</p>;
  return (
    <>
      {waiting.length > 1 && (
        <Radio.Group
          className="objections-waiting"
          aria-label={publicity.answer.which}
          value={objection.id}
          options={waiting.map(({ id, number }) => ({ value: id, label: number }))}
          onChange={({ target }) => setChosen(String(target.value))}
        />
      )}
      <Form key={objection.id} {...props} objection={objection} others={waiting.length - 1} />
    </>
  );
}

interface FormProps extends TaskFormProps {
  readonly objection: Objection;
  /** How many more wait for their answers. */
  readonly others: number;
}

function Form({ open, objection, others, onDone, onCancel }: FormProps) {
  const { publicity, taskActs } = useWords();
  const { answer: words } = publicity;
  const { need } = taskActs;
  const missing = ({ text, upheld }: AnswerFields): readonly string[] => [
    ...(text.trim() ? [] : [need.answer]),
    ...(upheld ? [] : [need.upheld]),
  ];
  const will = ({ upheld }: AnswerFields): string =>
    others > 0 ? words.more(others) : upheld === 'yes' ? words.sendsBack : words.goesOn;
  return (
    <ActForm
      route="answerObjection"
      act="answer-objection"
      subject={`${subjectOf(open)}/objection/${objection.id}`}
      known={known}
      asking={({ text, upheld }) => ({
        params: { taskId: open.row.id, objectionId: objection.id },
        body: { text, upheld: upheld === 'yes' },
      })}
      missing={missing}
      will={will}
      onDone={() => onDone(words.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Said objection={objection} />
          <AnswerFieldsOf {...form} />
        </>
      )}
    </ActForm>
  );
}

function Said({ objection: { number, text, contact } }: Pick<FormProps, 'objection'>) {
  const { card } = useWords().publicity;
  return (
    <div>
      <strong className="receipt-number">{number}</strong>
      {text !== null && <LongWords>{text}</LongWords>}
      <div className="quiet">{contact === null ? card.noContact : card.contact(contact)}</div>
    </div>
  );
}

function AnswerFieldsOf({ fields, locked, write }: FormFields<AnswerFields>) {
  const { answer: words } = useWords().publicity;
  return (
    <>
      <WordsField
        label={words.text}
        hint={words.textHint}
        value={fields.text}
        locked={locked}
        onChange={(text) => write({ text })}
      />
      <Radio.Group
        className="objection-holds"
        aria-label={words.upheld}
        value={fields.upheld}
        disabled={locked}
        options={[
          { value: 'no', label: words.dismiss },
          { value: 'yes', label: words.uphold },
        ]}
        onChange={({ target }) => write({ upheld: target.value as AnswerFields['upheld'] })}
      />
    </>
  );
}
