import type { ApprovalOperationType } from '@duban/domain';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ActDays, frameOf, lacksReason } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { PasswordField } from '../acts/password-field';
import { useMe } from '../session/use-me';
import { ProofField } from '../tasks/forms/proof-field';
import { lacksProof, PROOF_SECRETS } from '../tasks/forms/sign-proof';
import { useSaid, useWords } from '../words/words';
import type { Running } from './approval';
import { OperationField, useFieldName } from './operation-field';
import {
  askingFor,
  blankFields,
  fieldsOf,
  isOnText,
  lackingIn,
  type OperationFields,
} from './operation-fields';
import { isSignature, methodOf, methodsFor, provedBy, type ProvedSigning } from './operation-proof';
import { isSigning, type OperationRoute } from './target';
import type { Desk } from './use-desk';
import { useOperationName } from './use-operation-name';
import { fieldsOfWay, isOpen, isSaid, type Own } from './ways';
import { WaysField } from './ways-field';

interface OperationFormProps {
  readonly operation: ApprovalOperationType;
  readonly approval: Running;
  readonly desk: Desk;
  /** The text that is decided on, where this form itself shows it. */
  readonly text?: ShownText | undefined;
  /** The signing in which it is a signature, which is proved by one of the methods of its law. */
  readonly signing?: ProvedSigning | undefined;
}

interface ShownText {
  readonly shown: ReactNode;
  readonly hash: string;
  readonly showNew: () => void;
}

/** One operation on the approval: what it asks for, in which of my seats, and what will follow. */
export function OperationForm(props: OperationFormProps) {
  const { operation, approval, desk, text } = props;
  const { approvals } = useWords();
  const said = useSaid();
  const { target } = desk;
  const name = useOperationName(target)(operation);
  const ways = desk.mine.get(operation) ?? [];
  const [known] = useState(() => knownFields(approval, desk, ways[0]));
  const isStale = ({ textHash }: OperationFields): boolean =>
    isOnText(operation) &&
    (textHash !== (approval.textHash ?? '') || (text !== undefined && text.hash !== textHash));
  const missing = useMissing(props, ways, isStale);
  const will = (isSigning(target) && approvals.willInSigning[operation]) || approvals.will[operation];
  return (
    <ActForm<OperationRoute, OperationFields>
      route={target.route}
      subject={target.subject}
      act={operation}
      name={name}
      secrets={PROOF_SECRETS}
      known={known}
      asked={desk.way ?? {}}
      asking={(fields) =>
        askingFor(operation, target, { fields, frame: frameOf(fields), proved: provedBy(props, fields) })
      }
      missing={missing}
      will={() => will}
      onDone={({ short }) =>
        desk.finish(
          [
            approvals.done(name),
            ...(short ? [approvals.short(short.needed, short.persons, short.places.map(said))] : []),
          ].join(' '),
        )
      }
      onCancel={() => desk.choose(null)}
    >
      {(form) => <Inputs {...form} {...props} ways={ways} stale={isStale(form.fields)} />}
    </ActForm>
  );
}

/** What has to be there before it can be sent, and is not. */
function useMissing(
  props: OperationFormProps,
  ways: readonly Own[],
  isStale: (fields: OperationFields) => boolean,
): (fields: OperationFields) => readonly string[] {
  const { operation, approval, desk } = props;
  const { approvals, taskActs } = useWords();
  const me = useMe();
  const fieldName = useFieldName(operation, desk.target);
  return (fields) => [
    ...(isOpen(ways, fields) ? [] : [approvals.need.way]),
    ...lackingIn(operation, fields, approval).map(fieldName),
    ...lacksProof(fields, methodOf(props, fields)).map((name) => taskActs.sign.needs[name]),
    ...(isStale(fields) ? [approvals.need.reading] : []),
    ...(lacksReason(fields, me.today) ? [approvals.need.late] : []),
  ];
}

type InputsProps = OperationFormProps &
  FormFields<OperationFields> & { readonly ways: readonly Own[]; readonly stale: boolean };

function Inputs({ operation, approval, desk, text, signing, ways, stale, ...form }: InputsProps) {
  const { target } = desk;
  /** What a key has signed is signed anew once anything else in the form is another. */
  const write = (part: Partial<OperationFields>): void => form.write({ ...part, signed: '' });
  return (
    <>
      {text?.shown}
      {stale && !form.locked && <Changed {...form} approval={approval} text={text} />}
      {isSaid(ways, form.fields) && (
        <WaysField
          {...form}
          {...{ ways, approval }}
          write={(way) => {
            write(way);
            desk.choose(operation, { ...form.fields, ...way });
          }}
        />
      )}
      {fieldsOf(operation, approval).map((name) => (
        <OperationField key={name} {...form} {...{ name, operation, approval, target, write }} />
      ))}
      <Proof {...form} {...{ operation, approval, signing }} />
      <ActDays {...form} />
    </>
  );
}

type ProofProps = Pick<OperationFormProps, 'operation' | 'approval' | 'signing'> &
  FormFields<OperationFields>;

/** By what a signature is proved; any other decision by the password, where a rule asks for it. */
function Proof({ operation, approval, signing, ...form }: ProofProps) {
  const deciding = { operation, approval, signing };
  const method = methodOf(deciding, form.fields);
  if (signing && isSignature(deciding))
    return (
      <ProofField
        {...form}
        taskId={signing.taskId}
        offered={methodsFor(deciding, form.fields)}
        method={method}
      />
    );
  return method === 'password' && <PasswordField {...form} />;
}

/** In the way that the address asks for, or in the first: my own name comes before others. */
const knownFields = (approval: Running, { way, target }: Desk, first: Own | undefined): OperationFields => ({
  ...blankFields(approval, target),
  ...(way ?? (first && fieldsOfWay(first))),
});

type ChangedProps = FormFields<OperationFields> &
  Pick<OperationFormProps, 'approval'> & {
    readonly text: ShownText | undefined;
  };

/** Somebody put another text in the place of the one that was read. */
function Changed({ write, approval, text }: ChangedProps) {
  const { approvals, taskActs } = useWords();
  const read = (): void => {
    text?.showNew();
    write({ textHash: approval.textHash ?? '' });
  };
  return (
    <Alert
      type="warning"
      role="alert"
      title={approvals.changed}
      action={<Button onClick={read}>{text ? taskActs.sign.showNew : approvals.read}</Button>}
    />
  );
}
