import { APPROVAL_OPERATION_WORDS, postName, type ApprovalOperationType } from '@duban/domain';
import { Alert, Button, Input, Radio } from 'antd';
import { ActDays, frameOf, lacksReason } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import type { Approval, Own } from './approval';
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
  const wayOf = ({ own }: OperationFields): Own =>
    ways[Number(own)] ?? ways[0] ?? { as: null, principal: null };
  const isStale = ({ textHash }: OperationFields): boolean =>
    isOnText(operation) && textHash !== (approval.textHash ?? '');
  const missing = (fields: OperationFields): readonly string[] => [
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
      known={blankFields(approval)}
      asking={(fields) =>
        askingFor(operation, approval, { fields, own: wayOf(fields), frame: frameOf(fields) })
      }
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
          {ways.length > 1 && <Ways {...form} ways={ways} approval={approval} />}
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

type WaysProps = FormFields<OperationFields> &
  Pick<OperationFormProps, 'approval'> & { readonly ways: readonly Own[] };

/** Whoever has two seats, or stands for somebody, says in which one and for whom. */
function Ways({ fields, write, locked, ways, approval: { names, seats } }: WaysProps) {
  const { approvals } = useWords();
  const said = useSaid();
  const seatName = (as: string | null): string => {
    if (as === null) return approvals.myself;
    const seat = seats.find(({ post }) => post === as);
    return as === 'person' ? approvals.byName : said(seat?.postName ?? postName(as, {}));
  };
  const options = ways.map(({ as, principal }, index) => ({
    value: String(index),
    label: principal === null ? seatName(as) : approvals.instead(names[principal] ?? principal, seatName(as)),
  }));
  return (
    <Radio.Group
      aria-label={approvals.seat}
      value={fields.own}
      disabled={locked}
      options={options}
      onChange={({ target }) => write({ own: String(target.value) })}
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
