import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import { sameSeat, type Approval, type Holding, type OpinionRequest } from './approval';
import type { ApprovalEvent } from './event';

type Talk = Exclude<
  ApprovalEvent,
  {
    type:
      | 'ApprovalOpened'
      | 'SignerDecided'
      | 'DecisionWithdrawn'
      | 'ScanConfirmed'
      | 'ApprovalReturned'
      | 'ApprovalResubmitted'
      | 'ApprovalTextChanged'
      | 'ApprovalGranted'
      | 'ApprovalRefused'
      | 'ApprovalOverridden'
      | 'ApprovalCancelled';
  }
>;

/** What changes who may act, or nothing but what is known about it. */
export function evolvePeople(approval: Approval, event: Talk, fact: Fact): Approval {
  const { on, actor } = fact;
  switch (event.type) {
    case 'MaterialAsked': {
      const request = { by: actor, on, what: event.data.what, suppliedOn: null };
      return { ...approval, asked: [...approval.asked, request] };
    }
    case 'MaterialSupplied':
      return {
        ...approval,
        asked: approval.asked.map((request) => ({ ...request, suppliedOn: request.suppliedOn ?? on })),
      };
    // The words stand in the ledger; nothing is decided by them.
    case 'ApprovalCommented':
      return approval;
    case 'ApprovalCopied':
      return { ...approval, copied: [...approval.copied, event.data.to] };
    case 'ApprovalUrged':
      return { ...approval, urgedOn: on };
    case 'ApprovalSuspended':
      return {
        ...approval,
        pauses: [...approval.pauses, { from: on, to: null, because: event.data.because }],
      };
    case 'ApprovalResumed':
      return { ...approval, pauses: approval.pauses.map((pause) => ({ ...pause, to: pause.to ?? on })) };
    // The rule counts its limits; the old day stands in the ledger alone.
    case 'LimitMoved':
      return approval;
    case 'ApprovalOverdue':
      return { ...approval, lateNoted: event.data.until };
    case 'ApprovalAlarmed':
      return { ...approval, alarm: event.data.reason };
    default:
      return evolveSeats(approval, event);
  }
}

type Seats = Exclude<
  Talk,
  {
    type:
      | 'MaterialAsked'
      | 'MaterialSupplied'
      | 'ApprovalCommented'
      | 'ApprovalCopied'
      | 'ApprovalUrged'
      | 'ApprovalSuspended'
      | 'ApprovalResumed'
      | 'LimitMoved'
      | 'ApprovalOverdue'
      | 'ApprovalAlarmed';
  }
>;

function evolveSeats(approval: Approval, event: Seats): Approval {
  switch (event.type) {
    case 'SeatTransferred':
      return {
        ...approval,
        holdings: holding(approval.holdings, event.data),
        latest: null,
        claims: approval.claims.filter(({ seat }) => !sameSeat(seat, event.data.seat)),
      };
    case 'SeatsHandedOver':
      return {
        ...approval,
        holdings: event.data.seats.reduce(holding, approval.holdings),
        claims: approval.claims.filter(({ person }) => person !== event.data.from),
        opinions: approval.opinions.map((asked) =>
          asked.to === event.data.from && asked.opinion === null ? { ...asked, to: event.data.to } : asked,
        ),
        latest: null,
        alarm: null,
      };
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'OpinionTakenBack':
      return { ...approval, opinions: opinionsAfter(approval.opinions, event) };
    case 'SignerAdded':
      return {
        ...approval,
        rule: event.data.rule,
        added: [...approval.added, event.data.signer],
        latest: null,
        alarm: null,
      };
    case 'SignerRemoved': {
      const added = approval.added.filter(({ person }) => person !== event.data.person);
      return { ...approval, rule: event.data.rule, added, latest: null, alarm: null };
    }
    case 'SeatClaimed':
      return { ...approval, claims: [...approval.claims, event.data] };
    case 'SeatReleased':
      return {
        ...approval,
        claims: approval.claims.filter(
          (claim) => claim.person !== event.data.person || !sameSeat(claim.seat, event.data.seat),
        ),
      };
    default:
      return assertNever(event);
  }
}

/** A seat has one way from whose it was first; back with that one, there is nothing to remember. */
function holding(holdings: readonly Holding[], { seat, chain }: Holding): readonly Holding[] {
  const others = holdings.filter((other) => !sameSeat(other.seat, seat) || other.chain[0] !== chain[0]);
  return chain.length > 1 ? [...others, { seat, chain }] : others;
}

const isSameRequest = (
  asked: OpinionRequest,
  { seat, by, to }: Pick<OpinionRequest, 'seat' | 'by' | 'to'>,
): boolean => asked.opinion === null && asked.by === by && asked.to === to && sameSeat(asked.seat, seat);

type Opinion = Extract<Seats, { type: 'OpinionAsked' | 'OpinionGiven' | 'OpinionTakenBack' }>;

function opinionsAfter(opinions: readonly OpinionRequest[], event: Opinion): readonly OpinionRequest[] {
  switch (event.type) {
    case 'OpinionAsked':
      return [...opinions, { ...event.data, opinion: null }];
    case 'OpinionGiven':
      return opinions.map((asked) =>
        isSameRequest(asked, event.data) ? { ...asked, opinion: event.data.opinion } : asked,
      );
    case 'OpinionTakenBack':
      return opinions.filter((asked) => !isSameRequest(asked, event.data));
    default:
      return assertNever(event);
  }
}
