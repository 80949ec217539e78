import { APPROVAL_ALARM_WORDS, APPROVAL_STATUS_WORDS } from '@duban/domain';
import { useHolder } from '../people/use-holder';
import { LongWords } from '../tasks/long-words';
import { useSaid, useWords } from '../words/words';
import type { Approval } from './approval';
import { OperationForm } from './operation-form';
import { Operations } from './operations';
import type { Desk } from './use-desk';

interface ApprovalPanelProps {
  readonly approval: Approval;
  readonly desk: Desk;
}

/** Where it stands, who is missing, and what I can do. */
export function ApprovalPanel({ approval, desk }: ApprovalPanelProps) {
  const { approvals } = useWords();
  return (
    <section className="card approval-panel" aria-label={approvals.now}>
      <Where approval={approval} />
      <Operations
        desk={desk}
        where={<Missing approval={approval} />}
        form={(operation) => (
          <OperationForm key={operation} operation={operation} approval={approval} desk={desk} />
        )}
      />
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
