import {
  APPROVAL_EVENT_WORDS,
  APPROVAL_FOLLOWING,
  toldOfApproval,
  type ApprovalEventType,
  type Text,
} from '@duban/domain';
import { LongWords } from '../tasks/long-words';
import { useSaid, useWords } from '../words/words';
import type { Approval } from './approval';

type FactView = Approval['record'][number];

/** What happened, the latest last: by whom, for whom, and in whose words. */
export function ApprovalStory({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  return (
    <section className="card" aria-labelledby="approval-story">
      <h2 id="approval-story">{approvals.story}</h2>
      <ol className="approval-story">
        {approval.record.map((fact) => (
          <Fact key={fact.sequence} fact={fact} names={approval.names} />
        ))}
      </ol>
    </section>
  );
}

function Fact({ fact, names }: { readonly fact: FactView; readonly names: Approval['names'] }) {
  const { approvals, thread } = useWords();
  const said = useSaid();
  const { decision, to, said: words } = toldOfApproval(fact.data);
  const name = fact.actorName ?? thread.house;
  const who = fact.principalName ? thread.proxy(name, fact.principalName) : name;
  const follows = APPROVAL_FOLLOWING.some((one) => one === fact.type);
  const event = (APPROVAL_EVENT_WORDS as Readonly<Record<string, Text>>)[fact.type as ApprovalEventType];
  return (
    <li>
      <span className="quiet no-wrap">{fact.on}</span>{' '}
      <span>
        {!follows && `${who} `}
        {decision && isDecided(fact.type) ? said(decision) : event ? said(event) : fact.type}
        {to !== null && approvals.towards(names[to] ?? to)}
        {fact.late !== null && <span className="quiet"> {approvals.late(fact.late)}</span>}
        {words.map((one) => (
          <LongWords key={one}>{one}</LongWords>
        ))}
      </span>
    </li>
  );
}

/** A decision is called by what was decided, and not that there was one. */
const isDecided = (type: string): boolean => type === 'SignerDecided';
