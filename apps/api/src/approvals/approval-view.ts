import type { Input, routes } from '@duban/contract';
import {
  headsOf,
  openSeats,
  optionsOf,
  peopleIn,
  seatKey,
  verdictOn,
  type Approval,
  type ApprovalLaw,
  type Capacity,
  type HeldPost,
  type RecordedAct,
} from '@duban/domain';

type Shown = Input<typeof routes.showApproval.answer>;
type ActView = Shown['acts'][number];
/** What is shown of the state alone; posts and people in words come from the register. */
export type StateView = Pick<
  Shown,
  | 'textHash'
  | 'edition'
  | 'basis'
  | 'effectiveFrom'
  | 'draftedBy'
  | 'because'
  | 'options'
  | 'tree'
  | 'acts'
  | 'dismissed'
  | 'added'
  | 'given'
  | 'opinions'
  | 'claims'
  | 'asked'
  | 'copied'
  | 'suspendedFrom'
>;

export function stateView(approval: Approval, law: ApprovalLaw): StateView {
  const { frame, rule, acts, dismissed, holdings, opinions, claims } = approval;
  const { reauthenticate, opinionRequired, evidenceRequired } = optionsOf(rule);
  return {
    textHash: approval.textHash,
    edition: frame.edition,
    basis: frame.basis ?? null,
    effectiveFrom: frame.effectiveFrom ?? null,
    draftedBy: frame.draftedBy?.by ?? null,
    because: becauseOf(approval),
    options: { reauthenticate, opinionRequired, evidenceRequired },
    tree: verdictOn(approval, law),
    acts: acts.map(actView),
    dismissed: dismissed.map(({ act, because, on }) => ({ act: actView(act), because, on })),
    added: [...approval.added],
    given: holdings.map(({ seat, chain }) => ({ seat: seatKey(seat), chain: [...chain] })),
    opinions: opinions.map(({ by, to, opinion }) => ({ by, to, opinion })),
    claims: claims.map(({ seat, person }) => ({ seat: seatKey(seat), person })),
    asked: [...approval.asked],
    copied: [...approval.copied],
    suspendedFrom: suspendedFrom(approval),
  };
}

const becauseOf = (approval: Approval): string | null => {
  if (approval.status === 'overridden') return approval.basis;
  return 'because' in approval ? approval.because : null;
};

const suspendedFrom = ({ pauses }: Approval): StateView['suspendedFrom'] => {
  const last = pauses[pauses.length - 1];
  return last?.to === null ? last.from : null;
};

const actView = ({ id, decision, by, principal, on, opinion, ...act }: RecordedAct): ActView => ({
  ...{ id, decision, by, principal, on, opinion },
  through: [...(act.through ?? [])],
  evidence: [...(act.evidence ?? [])],
  proof: act.proof ?? null,
  confirmedBy: act.confirmedBy ?? null,
  post: act.post ?? null,
  unit: act.unit ?? null,
});

/** The seats in which a decision would be heard now; none while it is returned or has ended. */
export const missingSeats = (approval: Approval, law: ApprovalLaw): readonly Capacity[] =>
  approval.status === 'open' ? openSeats(approval, law) : [];

/** Everybody whom the state names, so that the page can say what they are called. */
export const peopleShown = (approval: Approval): readonly string[] => [
  ...(approval.frame.draftedBy ? headsOf(approval.frame.draftedBy) : []),
  ...peopleIn(approval),
];

export const isPostSeat = (seat: Capacity): seat is HeldPost => 'post' in seat;
