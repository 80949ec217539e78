import { APPROVAL_OPERATION_WORDS, type ApprovalOperationType } from '@duban/domain';
import { Radio, Select } from 'antd';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { useSaid, useWords } from '../words/words';
import { peopleIn, type Running } from './approval';
import {
  CHOSEN,
  NAMED,
  type Chosen,
  type FieldName,
  type Named,
  type OperationFields,
} from './operation-fields';
import { ScanChoice } from './scan-choice';
import { isSigning, type Target } from './target';

interface OperationFieldProps extends FormFields<OperationFields> {
  readonly name: FieldName;
  readonly operation: ApprovalOperationType;
  readonly approval: Running;
  readonly target: Target;
}

const isNamed = (name: FieldName): name is Named => NAMED.some((one) => one === name);
const isChosen = (name: FieldName): name is Chosen => CHOSEN.some((one) => one === name);

export function OperationField(props: OperationFieldProps) {
  const { approvals } = useWords();
  const { name, fields, write, locked } = props;
  if (name === 'compared') return <ScanChoice {...props} />;
  if (isNamed(name)) return <PersonField {...props} name={name} />;
  if (isChosen(name)) return <ChoiceField {...props} name={name} />;
  const hint = name === 'evidence' ? { hint: approvals.evidenceHint } : {};
  return (
    <WordsField
      label={approvals.fields[name]}
      {...hint}
      value={fields[name]}
      locked={locked}
      onChange={(text) => write({ [name]: text })}
    />
  );
}

/** What a field is called in the form of an operation: in the signing of a task no step is returned, but a signature. */
export function useFieldName(operation: ApprovalOperationType, target: Target): (name: FieldName) => string {
  const { approvals } = useWords();
  return (name) =>
    (name === 'to' && approvals.toWhom[operation]) ||
    (name === 'step' && isSigning(target) && approvals.signing.whose) ||
    approvals.fields[name];
}

/** Somebody whom the approval names; whom it is given to, or who has a copy, can be anybody. */
function PersonField({
  name,
  operation,
  approval,
  target,
  fields,
  write,
  locked,
}: OperationFieldProps & { name: Named }) {
  const { approvals } = useWords();
  const colleagues = useAsk('listColleagues', {}).data?.people ?? [];
  const nameOf = useFieldName(operation, target);
  const people = name === 'to' ? colleagues.map(withUnits) : named(operation, approval);
  return (
    <Field label={nameOf(name)}>
      {(id) => (
        <Select<string>
          id={id}
          placeholder={approvals.choosePerson}
          value={fields[name] || null}
          disabled={locked}
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
          onChange={(person) => write({ [name]: person })}
        />
      )}
    </Field>
  );
}

type Person = ReturnType<typeof peopleIn>[number];

/** Two of one name are told apart by where they are. */
const withUnits = ({ id, name, posts }: AnswerOf<'listColleagues'>['people'][number]): Person => {
  const units = [...new Set(posts.map(({ unitName }) => unitName))];
  return { id, name: units.length > 0 ? `${name}（${units.join('、')}）` : name };
};

const named = (operation: ApprovalOperationType, approval: Running): readonly Person[] =>
  operation === 'remove-signer' ? addedTo(approval) : peopleIn(approval);

const addedTo = ({ added, names }: Running): ReturnType<typeof peopleIn> =>
  added.map(({ person }) => ({ id: person, name: names[person] ?? person }));

function ChoiceField({ name, operation, approval, target, ...form }: OperationFieldProps & { name: Chosen }) {
  const { approvals } = useWords();
  const label = useFieldName(operation, target)(name);
  const said = useSaid();
  const { fields, write, locked } = form;
  const { acts, names } = approval;
  const steps = acts.map(({ id, by, decision, on }) => ({
    value: id,
    label: approvals.step(names[by] ?? by, said(APPROVAL_OPERATION_WORDS[decision]), on),
  }));
  const known = Object.entries(approvals.choices[name]).map(([value, label]) => ({ value, label }));
  return (
    <Field label={label}>
      {(id) => (
        <Radio.Group
          id={id}
          aria-label={label}
          value={fields[name]}
          disabled={locked}
          options={name === 'step' ? [...(isSigning(target) ? [] : known), ...steps] : known}
          onChange={({ target }) => write({ [name]: String(target.value) })}
        />
      )}
    </Field>
  );
}
