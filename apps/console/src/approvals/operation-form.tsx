import { APPROVAL_OPERATION_WORDS, type ApprovalOperationType } from '@duban/domain';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { ActDays, frameOf, lacksReason } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import type { Approval } from './approval';
import { OperationField } from './operation-field';
import {
  askingFor,
  blankFields,
  isDecision,
  fieldsOf,
  isOnText,
  lackingIn,
  type OperationFields,
} from './operation-fields';
import type { ApprovalDesk } from './use-approval-desk';
import { fieldsOfWay, isOpen, isSaid, type Own } from './ways';
import { WaysField } from './ways-field';

interface OperationFormProps {
  readonly operation: ApprovalOperationType;
  readonly approval: Approval;
  readonly desk: ApprovalDesk;
}

/** One operation on the approval: what it asks for, in which of my seats, and what will follow. */
export function OperationForm({ operation, approval, desk }: OperationFormProps) {
  const { approvals } = useWords();
  const said = useSaid();
  const me = useMe();
  const ways = desk.mine.get(operation) ?? [];
  const [known] = useState(() => knownFields(approval, desk, ways[0]));
  const isStale = ({ textHash }: OperationFields): boolean =>
    isOnText(operation) && textHash !== (approval.textHash ?? '');
  const missing = (fields: OperationFields): readonly string[] => [
    ...(isOpen(ways, fields) ? [] : [approvals.need.way]),
    ...lackingIn(operation, fields, approval).map((name) => approvals.fields[name]),
    ...(isStale(fields) ? [approvals.need.reading] : []),
    ...(lacksReason(fields, me.today) ? [approvals.need.late] : []),
  ];
  return (
    <ActForm<'actOnApproval', OperationFields>
      route="actOnApproval"
      subject={`approval/${approval.id}`}
      act={operation}
      secrets={['password']}
      known={known}
      asked={desk.way ?? {}}
      asking={(fields) => askingFor(operation, approval, { fields, frame: frameOf(fields) })}
      missing={missing}
      will={() => approvals.will[operation]}
      onDone={({ short }) =>
        desk.finish(
          [
            approvals.done(said(APPROVAL_OPERATION_WORDS[operation])),
            ...(short ? [approvals.short(short.needed, short.persons, short.places.map(said))] : []),
          ].join(' '),
        )
      }
      onCancel={() => desk.choose(null)}
    >
      {(form) => (
        <>
          {isStale(form.fields) && !form.locked && <Changed {...form} approval={approval} />}
          {isSaid(ways, form.fields) && (
            <WaysField
              {...form}
              ways={ways}
              approval={approval}
              write={(way) => {
                form.write(way);
                desk.choose(operation, { ...form.fields, ...way });
              }}
            />
          )}
          {fieldsOf(operation, approval).map((name) => (
            <OperationField key={name} {...form} name={name} operation={operation} approval={approval} />
          ))}
          {isDecision(operation) && approval.options.reauthenticate && <Password {...form} />}
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** In the way that the address asks for, or in the first: my own name comes before others. */
const knownFields = (approval: Approval, { way }: ApprovalDesk, first: Own | undefined): OperationFields => ({
  ...blankFields(approval),
  ...(way ?? (first && fieldsOfWay(first))),
});

/** Somebody put another text in the place of the one that was read. */
function Changed({ write, approval }: FormFields<OperationFields> & Pick<OperationFormProps, 'approval'>) {
  const { approvals } = useWords();
  return (
    <Alert
      type="warning"
      role="alert"
      title={approvals.changed}
      action={<Button onClick={() => write({ textHash: approval.textHash ?? '' })}>{approvals.read}</Button>}
    />
  );
}

function Password({ fields, write, locked }: FormFields<OperationFields>) {
  const { approvals } = useWords();
  return (
    <Field label={approvals.fields.password} hint={approvals.passwordHint}>
      {(id, hintId) => (
        <Input.Password
          id={id}
          aria-describedby={hintId}
          autoComplete="current-password"
          value={fields.password}
          disabled={locked}
          onChange={({ target }) => write({ password: target.value })}
        />
      )}
    </Field>
  );
}
