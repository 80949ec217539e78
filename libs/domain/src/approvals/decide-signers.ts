import { assertNever } from '../assert-never';
import type { PersonId } from '../people/actor';
import type { RuleNode } from '../policy/policy';
import { accept, refuse, type Decision } from '../refusal';
import { nodeAt, pathsTo, seatsIn, withoutSigner, withSigner } from './amend';
import { sameSeat, seatOfAct, type AddedSigner, type Approval, type Capacity } from './approval';
import type { Doing } from './command';
import type { ApprovalEvent } from './event';
import { refusedSigner } from './fit';
import { openSeats, waitsFor, type Asked } from './open-operations';

type SignerAct =
  | Doing<'add-signer'>
  | Doing<'remove-signer'>
  | Doing<'ask-opinion'>
  | Doing<'give-opinion'>
  | Doing<'take-opinion-back'>;
type Ruling = Decision<ApprovalEvent>;

/** A rule that grew without end could not be judged in time. */
const ADDED_AT_MOST = 20;

/** Whoever else is asked: signers who are added, and opinions of others. */
export function decideSigners(approval: Approval, act: SignerAct, asked: Asked): Ruling {
  switch (act.type) {
    case 'add-signer':
      return decideAdded(approval, act, asked);
    case 'remove-signer':
      return decideRemoved(approval, act.person);
    case 'ask-opinion':
      return decideOpinionAsked(act.to, asked);
    case 'give-opinion':
      return decideOpinionGiven(approval, act, asked);
    case 'take-opinion-back':
      return decideOpinionTakenBack(approval, asked);
    default:
      return assertNever(act);
  }
}

/** 前加签, 后加签, 并加签: one more signer at the place of the seat that adds them. */
function decideAdded(approval: Approval, { to, where }: Doing<'add-signer'>, asked: Asked): Ruling {
  const by = asked.who.chain[asked.who.chain.length - 1] ?? '';
  const refused = refusedSigner(approval, to, by);
  if (refused) return refused;
  if (seatsIn(approval.rule, approval.frame.units).some((seat) => sameSeat(seat, { person: to })))
    return refuse('unfit-person', '此人已被加签', 'this person was added already');
  if (approval.added.length >= ADDED_AT_MOST)
    return refuse('wrong-state', `至多加签 ${ADDED_AT_MOST} 人`, `${ADDED_AT_MOST} can be added at most`);
  const signer: AddedSigner = { person: to, by, where };
  const rule = ruleWith(approval, signer, asked);
  if (!rule)
    return refuse(
      'wrong-state',
      '同一环节已有人签，不能再前加签；可以并加签或后加签',
      'somebody has decided in this step: a signer can be added beside or after, not before',
    );
  return accept<ApprovalEvent>({ type: 'SignerAdded', data: { signer, seat: asked.who.seat, rule } });
}

/** The place in the rule that is open now is the one at which somebody added beside would be asked at once. */
function ruleWith(approval: Approval, { person, where }: AddedSigner, { who, law }: Asked): RuleNode | null {
  const { rule, frame } = approval;
  const path = pathsTo(who.seat, rule, frame.units).find((candidate) => {
    const beside = withSigner(rule, candidate, { person, where: 'beside' });
    return openSeats({ ...approval, rule: beside }, law).some((seat) => sameSeat(seat, { person }));
  });
  if (!path) return null;
  // An act that came before the one who is added first would not count any more.
  const seats = seatsIn(nodeAt(rule, path), frame.units);
  return where === 'before' && hasActed(approval, seats) ? null : withSigner(rule, path, { person, where });
}

const hasActed = ({ acts }: Approval, seats: readonly Capacity[]): boolean =>
  acts.some((act) => seats.some((seat) => sameSeat(seat, seatOfAct(act))));

/** 减签: of those who were added, one who has not decided; whoever the law asks for cannot be left out. */
function decideRemoved(approval: Approval, person: PersonId): Ruling {
  if (!approval.added.some((signer) => signer.person === person))
    return refuse('unfit-person', '只能减去加签的人', 'only a signer who was added can be removed');
  if (hasActed(approval, [{ person }]))
    return refuse(
      'wrong-state',
      '此人已有意见，不能减签',
      'this person has decided: too late to remove them',
    );
  return accept<ApprovalEvent>({
    type: 'SignerRemoved',
    data: { person, rule: withoutSigner(approval.rule, person) },
  });
}

function decideOpinionAsked(to: PersonId, { who }: Asked): Ruling {
  const by = who.chain[who.chain.length - 1] ?? '';
  if (!to.trim() || who.chain.includes(to))
    return refuse('unfit-person', '不能向自己征求意见', 'an opinion is asked of somebody else');
  return accept<ApprovalEvent>({ type: 'OpinionAsked', data: { seat: who.seat, by, to } });
}

/** 委派: the opinion comes back to the signer, who decides. */
function decideOpinionGiven(approval: Approval, { opinion }: Doing<'give-opinion'>, { who }: Asked): Ruling {
  if (!opinion.trim()) return refuse('missing-text', '请写明意见', 'say what the opinion is');
  const asked = approval.opinions.find((request) => waitsFor(request) && request.to === who.chain[0]);
  if (!asked) return nothingAsked();
  const { seat, by, to } = asked;
  return accept<ApprovalEvent>({ type: 'OpinionGiven', data: { seat, by, to, opinion } });
}

function decideOpinionTakenBack(approval: Approval, { who }: Asked): Ruling {
  const asked = approval.opinions.find((request) => waitsFor(request) && request.by === who.chain[0]);
  if (!asked) return nothingAsked();
  const { seat, by, to } = asked;
  return accept<ApprovalEvent>({ type: 'OpinionTakenBack', data: { seat, by, to } });
}

const nothingAsked = (): Ruling =>
  refuse('wrong-state', '没有待答复的征求意见', 'no opinion is being waited for');
