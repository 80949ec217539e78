import { APPROVAL_SUBJECT_WORDS } from '@duban/domain';
import { useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { ClockPanel } from '../calendar/clock-panel';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { RuleBranch } from '../tasks/signing-rule';
import '../tasks/approval-panel.css';
import { placesIn } from '../tasks/signing';
import { useSaid, useWords } from '../words/words';
import type { Approval } from './approval';
import './approval-page.css';
import { ApprovalPanel } from './approval-panel';
import { ApprovalStory } from './approval-story';
import { SubjectText } from './subject-text';
import { targetOf } from './target';
import { useDesk } from './use-desk';

export function Page() {
  const { approvalId = '' } = useParams();
  return <ApprovalPage key={approvalId} approvalId={approvalId} />;
}

function ApprovalPage({ approvalId }: { readonly approvalId: string }) {
  const { approvals, frame } = useWords();
  const { data: approval, error } = useAsk('showApproval', { params: { approvalId } });
  const trouble = troubleOf(error);
  useTitle(approval?.subject.title ?? approvals.title);
  if (!approval && trouble?.code === 'not-found') return <NotFound />;
  if (!approval) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <article>
      <Head approval={approval} />
      {trouble && <TroubleNote trouble={trouble} />}
      <Columns approval={approval} />
    </article>
  );
}

/** What it is about and what happened, beside where it stands and what can be done. */
function Columns({ approval }: { readonly approval: Approval }) {
  const desk = useDesk(approval, targetOf(approval));
  return (
    <div className="approval-columns" data-act={desk.chosen}>
      <div>
        <Rule approval={approval} />
        <SubjectText approval={approval} />
        <ClockPanel clocks={approval.clocks} />
        <ApprovalStory approval={approval} />
      </div>
      <ApprovalPanel approval={approval} desk={desk} />
    </div>
  );
}

/** What is asked, by whom, on what basis and from when. */
function Head({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  const said = useSaid();
  const { subject, openedOn, initiatorName, initiator, basis, effectiveFrom, emergency } = approval;
  return (
    <header className="approval-head">
      <h1>{subject.title}</h1>
      <p className="quiet">
        {said(APPROVAL_SUBJECT_WORDS[subject.kind])} ·{' '}
        {approvals.opened(openedOn, initiatorName ?? initiator)}
        {effectiveFrom && ` · ${approvals.from(effectiveFrom)}`}
      </p>
      {basis && <p>{approvals.basis(basis)}</p>}
      {emergency !== null && <p className="late">{approvals.emergency(emergency)}</p>}
    </header>
  );
}

/** Why it is not decided yet, or why it is: the rule with everybody in their place. */
function Rule({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  return (
    <section className="card" aria-labelledby="approval-rule">
      <h2 id="approval-rule">{approvals.rule}</h2>
      <div className="approval">
        <RuleBranch tree={approval.tree} all={placesIn(approval)} state={stateOf(approval)} />
      </div>
    </section>
  );
}

const stateOf = ({ status }: Approval): 'open' | 'ahead' | 'done' =>
  status === 'open' ? 'open' : status === 'returned' ? 'ahead' : 'done';
