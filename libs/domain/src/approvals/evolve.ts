import type { Fact } from '../ledger/fact';
import { seatOfAct, type Approval, type DismissedAct, type RecordedAct } from './approval';
import type { ApprovalEvent, DecisionData } from './event';
import { evolvePeople } from './evolve-people';

type Known = Extract<Approval, { status: 'open' }>;
type Because = DismissedAct['because'];

/** The approval after a fact; a fact that cannot follow is a broken chain and throws. */
export function evolveApproval(approval: Approval | null, fact: Fact<ApprovalEvent>): Approval {
  const { event, on } = fact;
  if (event.type === 'ApprovalOpened') return opened(event.data.frame, fact);
  if (!approval) throw new Error(`an approval cannot begin with ${event.type}`);
  if (approval.status !== 'open' && approval.status !== 'returned')
    throw new Error(`the chain is broken: ${event.type} after the approval was ${approval.status}`);
  switch (event.type) {
    case 'SignerDecided':
      return decided(running(approval), fact as Fact & { event: { data: DecisionData } });
    case 'DecisionWithdrawn':
      return { ...dismissing(running(approval), [event.data.act], 'withdrawn', on), latest: null };
    case 'ScanConfirmed':
      return confirmed(running(approval), event.data.act, fact.actor);
    case 'ApprovalReturned':
      return returned(running(approval), event.data, on);
    case 'ApprovalResubmitted':
      return { ...running(approval), textHash: event.data.textHash, latest: null };
    case 'ApprovalTextChanged': {
      const { textHash, dismissed } = event.data;
      const left = dismissing(approval, dismissed, 'text-changed', on);
      return { ...left, textHash, latest: null, detour: dismissed.length > 0 ? null : left.detour };
    }
    case 'ApprovalGranted':
      return { ...running(approval), status: 'granted', endedOn: on };
    case 'ApprovalRefused':
      return { ...running(approval), status: 'refused', endedOn: on };
    case 'ApprovalOverridden':
      return { ...running(approval), ...event.data, status: 'overridden', endedOn: on, by: fact.actor };
    case 'ApprovalCancelled':
      return { ...running(approval), ...event.data, status: 'cancelled', endedOn: on };
    default:
      return evolvePeople(approval, event, fact);
  }
}

function opened(frame: Known['frame'], { on }: Fact<ApprovalEvent>): Approval {
  return {
    status: 'open',
    frame,
    openedOn: on,
    rule: frame.rule,
    textHash: frame.textHash,
    decidedOn: on,
    added: [],
    acts: [],
    dismissed: [],
    detour: null,
    latest: null,
    holdings: [],
    opinions: [],
    claims: [],
    asked: [],
    copied: [],
    urgedOn: null,
    pauses: [],
    lateNoted: null,
    alarm: null,
  };
}

/** Whatever a run away from `open` brought is left behind; a returned approval goes on as it stood. */
function running(approval: Approval): Known {
  if (approval.status !== 'returned') return approval as Known;
  const { because: _, ...known } = approval;
  return { ...known, status: 'open' };
}

function decided(approval: Known, fact: Fact & { event: { data: DecisionData } }): Known {
  const { at, replaces, seat, ...said } = fact.event.data;
  const act = { ...said, ...seat, by: fact.actor, on: fact.on, id: fact.commandId } as RecordedAct;
  const before = replaces === null ? approval : dismissing(approval, [replaces], 'decided-anew', fact.on);
  const isBack = at >= before.acts.length;
  return {
    ...before,
    acts: [...before.acts.slice(0, at), act, ...before.acts.slice(at)],
    detour: before.detour && (isBack ? null : { ...before.detour, at: at + 1 }),
    latest: act.id,
    decidedOn: fact.on > before.decidedOn ? fact.on : before.decidedOn,
    claims: before.claims.filter((claim) => claim.person !== act.by || !isSeat(claim.seat, act)),
    alarm: null,
  };
}

/** What was signed on paper counts from now on, and stands where it stood; whoever signed cannot take it back alone any more. */
const confirmed = (approval: Known, id: string, confirmedBy: string): Known => ({
  ...approval,
  acts: approval.acts.map((act) => (act.id === id ? { ...act, confirmedBy } : act)),
  latest: approval.latest === id ? null : approval.latest,
  alarm: null,
});

const isSeat = (seat: Known['claims'][number]['seat'], act: RecordedAct): boolean =>
  JSON.stringify(seatOfAct(act)) === JSON.stringify(seat);

function returned(
  approval: Known,
  data: Extract<ApprovalEvent, { type: 'ApprovalReturned' }>['data'],
  on: Approval['openedOn'],
): Approval {
  const at = approval.acts.findIndex(({ id }) => data.dismissed.includes(id));
  const left = { ...dismissing(approval, data.dismissed, 'returned', on), latest: null };
  if (data.to === 'initiator') return { ...left, status: 'returned', because: data.because };
  return { ...left, detour: data.then === 'come-back' ? { at, back: data.seat } : null };
}

/** The acts that no longer count are kept, with the reason; what comes after them moves up. */
function dismissing<State extends Approval>(
  approval: State,
  ids: readonly string[],
  because: Because,
  on: Approval['openedOn'],
): State {
  const gone = approval.acts.filter(({ id }) => ids.includes(id));
  const { detour } = approval;
  const before = detour ? approval.acts.slice(0, detour.at).filter((act) => gone.includes(act)).length : 0;
  return {
    ...approval,
    acts: approval.acts.filter((act) => !gone.includes(act)),
    dismissed: [...approval.dismissed, ...gone.map((act) => ({ act, because, on }))],
    detour: detour && { ...detour, at: detour.at - before },
  };
}
