import {
  APPROVAL_ALARM_WORDS,
  APPROVAL_OPERATION_WORDS,
  APPROVAL_STATUS_WORDS,
  type ApprovalOperationType,
} from '@duban/domain';
import { Button } from 'antd';
import { LapsedAct } from '../acts/lapsed-act';
import { useHolder } from '../people/use-holder';
import { LongWords } from '../tasks/long-words';
import { useSaid, useWords } from '../words/words';
import type { Approval } from './approval';
import { OperationForm } from './operation-form';
import type { ApprovalDesk } from './use-approval-desk';

interface ApprovalPanelProps {
  readonly approval: Approval;
  readonly desk: ApprovalDesk;
}

/** Where it stands, who is missing, and what I can do. */
export function ApprovalPanel({ approval, desk }: ApprovalPanelProps) {
  const { approvals } = useWords();
  return (
    <section className="card approval-panel" aria-label={approvals.now}>
      <Where approval={approval} />
      <p role="status" className="approval-done">
        {desk.done}
      </p>
      {desk.lapsed && (
        <LapsedAct
          key={desk.lapsed}
          subject={`approval/${approval.id}`}
          act={desk.lapsed}
          onClose={() => desk.choose(null)}
        >
          <Missing approval={approval} />
        </LapsedAct>
      )}
      {desk.chosen ? (
        <OperationForm key={desk.chosen} operation={desk.chosen} approval={approval} desk={desk} />
      ) : (
        <Mine desk={desk} />
      )}
      <Awaited approval={approval} />
    </section>
  );
}

function Where({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  const said = useSaid();
  const { status, lateSince, alarm, suspendedFrom, because, tree } = approval;
  return (
    <>
      <p className="approval-where">{said(APPROVAL_STATUS_WORDS[status])}</p>
      {because !== null && <LongWords>{because}</LongWords>}
      {status === 'open' && tree.until !== null && <p>{approvals.until(tree.until)}</p>}
      {lateSince !== null && <p className="late">▲ {approvals.lateSince(lateSince)}</p>}
      {suspendedFrom !== null && <p>{approvals.suspended(suspendedFrom)}</p>}
      {alarm !== null && (
        <p className="late" role="alert">
          ▲ {said(APPROVAL_ALARM_WORDS[alarm])}
        </p>
      )}
    </>
  );
}

/** In this order on the page; what is not here is rarer and stands behind one click. */
const FIRST: readonly ApprovalOperationType[] = [
  ...(['approve', 'refuse', 'return', 'give-opinion', 'supply-material'] as const),
  ...(['resubmit', 'withdraw', 'claim'] as const),
];

function Mine({ desk: { mine, choose } }: { readonly desk: ApprovalDesk }) {
  const { approvals } = useWords();
  const first = FIRST.filter((operation) => mine.has(operation));
  const others = [...mine.keys()].filter((operation) => !FIRST.includes(operation));
  const main = first[0];
  return (
    <>
      {first.length > 0 && (
        <div className="act-buttons">
          {first.map((operation) => (
            <Choice key={operation} operation={operation} choose={choose} main={operation === main} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <details open={first.length === 0 || undefined}>
          <summary>{approvals.others}</summary>
          <div className="act-buttons">
            {others.map((operation) => (
              <Choice key={operation} operation={operation} choose={choose} main={false} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

interface ChoiceProps extends Pick<ApprovalDesk, 'choose'> {
  readonly operation: ApprovalOperationType;
  readonly main: boolean;
}

function Choice({ operation, choose, main }: ChoiceProps) {
  const said = useSaid();
  return (
    <Button type={main ? 'primary' : 'default'} onClick={() => choose(operation)}>
      {said(APPROVAL_OPERATION_WORDS[operation])}
    </Button>
  );
}

function Awaited({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  if (approval.missing.length === 0) return null;
  return (
    <div className="approval-part">
      <h2>{approvals.missing}</h2>
      <Missing approval={approval} />
    </div>
  );
}

/** In which seats a decision would be heard now, and who is in them. */
function Missing({ approval: { missing, names, status } }: { readonly approval: Approval }) {
  const said = useSaid();
  const holder = useHolder();
  if (missing.length === 0) return <>{said(APPROVAL_STATUS_WORDS[status])}</>;
  return (
    <ul>
      {missing.map((who) => {
        const key = 'person' in who ? who.person : `${who.unit}/${who.post}`;
        return <li key={key}>{'person' in who ? (names[who.person] ?? who.person) : holder(who)}</li>;
      })}
    </ul>
  );
}
