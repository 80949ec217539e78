import type { ApprovalOperationType } from '@duban/domain';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ActDays, frameOf, lacksReason } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { PasswordField } from '../acts/password-field';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import type { Running } from './approval';
import { OperationField, useFieldName } from './operation-field';
import {
  askingFor,
  blankFields,
  isDecision,
  fieldsOf,
  isOnText,
  lackingIn,
  type OperationFields,
} from './operation-fields';
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
}

interface ShownText {
  readonly shown: ReactNode;
  readonly hash: string;
  readonly showNew: () => void;
}

/** One operation on the approval: what it asks for, in which of my seats, and what will follow. */
export function OperationForm({ operation, approval, desk, text }: OperationFormProps) {
  const { approvals } = useWords();
  const said = useSaid();
  const me = useMe();
  const { target } = desk;
  const name = useOperationName(target)(operation);
  const fieldName = useFieldName(operation, target);
  const ways = desk.mine.get(operation) ?? [];
  const [known] = useState(() => knownFields(approval, desk, ways[0]));
  const isStale = ({ textHash }: OperationFields): boolean =>
    isOnText(operation) &&
    (textHash !== (approval.textHash ?? '') || (text !== undefined && text.hash !== textHash));
  const missing = (fields: OperationFields): readonly string[] => [
    ...(isOpen(ways, fields) ? [] : [approvals.need.way]),
    ...lackingIn(operation, fields, approval).map(fieldName),
    ...(isStale(fields) ? [approvals.need.reading] : []),
    ...(lacksReason(fields, me.today) ? [approvals.need.late] : []),
  ];
  const will = (isSigning(target) && approvals.willInSigning[operation]) || approvals.will[operation];
  return (
    <ActForm<OperationRoute, OperationFields>
      route={target.route}
      subject={target.subject}
      act={operation}
      name={name}
      secrets={['password']}
      known={known}
      asked={desk.way ?? {}}
      asking={(fields) => askingFor(operation, target, { fields, frame: frameOf(fields) })}
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
      {(form) => (
        <Inputs {...form} {...{ operation, approval, desk, text, ways }} stale={isStale(form.fields)} />
      )}
    </ActForm>
  );
}

type InputsProps = OperationFormProps &
  FormFields<OperationFields> & { readonly ways: readonly Own[]; readonly stale: boolean };

function Inputs({ operation, approval, desk, text, ways, stale, ...form }: InputsProps) {
  const { target } = desk;
  return (
    <>
      {text?.shown}
      {stale && !form.locked && <Changed {...form} approval={approval} text={text} />}
      {isSaid(ways, form.fields) && (
        <WaysField
          {...form}
          {...{ ways, approval }}
          write={(way) => {
            form.write(way);
            desk.choose(operation, { ...form.fields, ...way });
          }}
        />
      )}
      {fieldsOf(operation, approval).map((name) => (
        <OperationField key={name} {...form} {...{ name, operation, approval, target }} />
      ))}
      {isDecision(operation) && approval.options.reauthenticate && <PasswordField {...form} />}
      <ActDays {...form} />
    </>
  );
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
