import type { NamedEvidence } from '@duban/domain';
import { Input, Radio } from 'antd';
import type { FormFields } from '../../acts/act-form';
import { LineField } from '../../acts/line-field';
import { TimeField } from '../../acts/time-field';
import { WordsField } from '../../acts/words-field';
import { EvidenceChoice } from '../../evidence/evidence-choice';
import { useSaid, useWords } from '../../words/words';
import { UNANSWERED, type AcceptGrounds, type Answer, type Answers, type Asks } from './accept-fields';
import '../../acts/choices.css';
import './grounds-fields.css';

interface GroundsProps extends FormFields<AcceptGrounds> {
  readonly asks: Asks;
  /** What of the task's evidence a photo of the site can be. */
  readonly evidence: readonly NamedEvidence[];
}

/** What an acceptance rests on beside its opinion: the place's conditions, and the look at the site. */
export function GroundsFields({ asks, evidence, fields, locked, write }: GroundsProps) {
  const { accept } = useWords().taskActs;
  return (
    <>
      <Checklist
        criteria={asks.criteria}
        answers={fields.answers}
        locked={locked}
        onChange={(answers) => write({ answers })}
      />
      <LineField
        label={accept.place}
        value={fields.place}
        locked={locked}
        onChange={(place) => write({ place })}
      />
      <TimeField label={accept.at} value={fields.at} locked={locked} onChange={(at) => write({ at })} />
      <WordsField
        label={accept.people}
        hint={accept.peopleHint}
        value={fields.people}
        locked={locked}
        onChange={(people) => write({ people })}
      />
      {evidence.length > 0 && (
        <EvidenceChoice
          label={accept.photos}
          evidence={evidence}
          chosen={fields.photos}
          locked={locked}
          onChange={(photos) => write({ photos })}
        />
      )}
    </>
  );
}

interface ChecklistProps {
  readonly criteria: Asks['criteria'];
  readonly answers: Answers;
  readonly locked: boolean;
  readonly onChange: (answers: Answers) => void;
}

/** The conditions of the place one by one: each is met, or does not apply for a reason. What is not met is sent back. */
function Checklist({ criteria, answers, locked, onChange }: ChecklistProps) {
  const { accept } = useWords().taskActs;
  const said = useSaid();
  if (criteria.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend>{accept.checklist}</legend>
      <small>{accept.checklistHint}</small>
      {criteria.map((criterion, index) => (
        <Condition
          key={criterion.zh}
          no={index + 1}
          text={said(criterion)}
          said={answers[index + 1] ?? UNANSWERED}
          locked={locked}
          onChange={(answer) => onChange({ ...answers, [index + 1]: answer })}
        />
      ))}
    </fieldset>
  );
}

interface ConditionProps {
  readonly no: number;
  readonly text: string;
  readonly said: Answer;
  readonly locked: boolean;
  readonly onChange: (answer: Answer) => void;
}

function Condition({ no, text, said, locked, onChange }: ConditionProps) {
  const { accept } = useWords().taskActs;
  return (
    <div className="condition">
      <p id={`condition-${no}`}>
        {no}．{text}
      </p>
      <Radio.Group
        aria-labelledby={`condition-${no}`}
        value={said.answer}
        disabled={locked}
        options={[
          { value: 'met', label: accept.met },
          { value: 'not-applicable', label: accept.notApplicable },
        ]}
        onChange={({ target }) => onChange({ ...said, answer: target.value as Answer['answer'] })}
      />
      {said.answer === 'not-applicable' && (
        <Input
          aria-label={accept.whyNot(no)}
          placeholder={accept.whyNot(no)}
          maxLength={500}
          value={said.note}
          disabled={locked}
          onChange={({ target }) => onChange({ ...said, note: target.value })}
        />
      )}
    </div>
  );
}
