import { sharesHead, type Author } from '../people/heads';
import { optionsOf, type ApprovalOptions } from '../policy/approval-options';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import { refusedMethod } from './proving';
import { sameSeat, seatOfAct, type Approval, type Capacity, type RecordedAct } from './approval';
import type { ApprovalCommandAct, Doing } from './command';
import { afterEvents } from './conclude';
import type { ApprovalEvent, DecisionData } from './event';
import { verdictOn } from './judge';
import { openSeats, type Asked } from './open-operations';
import { headsIn } from './standing';

type Deciding = Doing<'approve'> | Doing<'refuse'>;
type Decided = Extract<ApprovalEvent, { type: 'SignerDecided' }>;

/**
 * One decision. What is true in every jurisdiction stands here: the text must be the one that was read, a head decides
 * once however many hats it wears. Who else must decide is the rule's business.
 */
export function decideDecision(approval: Approval, act: Deciding, asked: Asked): Decision<ApprovalEvent> {
  const { seat, chain } = asked.who;
  const heads = headsIn(chain);
  const options = optionsOf(approval.rule);
  const refused =
    refusedText(approval, act, options) ??
    refusedHead(approval, { heads, seat, options }) ??
    refusedMethod(approval, act, seat);
  if (refused) return refused;
  const own = approval.acts.find((given) => sameSeat(seatOfAct(given), seat) && sharesHead(heads, given));
  const { by: _, ...names } = heads;
  const data: DecisionData = {
    ...names,
    seat,
    decision: act.type,
    textHash: act.textHash ?? '',
    opinion: act.opinion,
    evidence: act.evidence,
    reauthenticated: act.reauthenticated,
    ...(act.proof && { proof: act.proof }),
    at: placeOf(approval, asked) - (own && isBefore(approval, own, placeOf(approval, asked)) ? 1 : 0),
    replaces: own?.id ?? null,
  };
  const event: Decided = { type: 'SignerDecided', data };
  if (own && isIdle(approval, act, event, asked)) return alreadyDecided();
  return accept<ApprovalEvent>(event);
}

const isBefore = ({ acts }: Approval, act: RecordedAct, at: number): boolean => acts.indexOf(act) < at;

/** At the end, or in the detour until the one who returned it is asked again. */
function placeOf(approval: Approval, { law }: Asked): number {
  const { detour, acts } = approval;
  if (!detour || openSeats(approval, law).some((seat) => sameSeat(seat, detour.back))) return acts.length;
  return detour.at;
}

function refusedText(approval: Approval, act: Deciding, options: ApprovalOptions): Refusal | null {
  if (act.textHash !== approval.textHash)
    return refuse(
      'stale-text',
      '你读过的文本已经变化，请重新阅读后再决定',
      'the text changed after you read it: read it again, then decide',
    );
  if (options.opinionRequired && !act.opinion?.trim())
    return refuse('missing-text', '本规则要求写明意见', 'the rule asks for an opinion');
  if (options.evidenceRequired && act.evidence.length === 0)
    return refuse('missing-text', '本规则要求附佐证', 'the rule asks for evidence');
  if (options.reauthenticate && !act.reauthenticated)
    return refuse('not-authorised', '本规则要求再次验证身份', 'the rule asks for the password once more');
  return null;
}

function refusedHead(
  { acts, frame }: Approval,
  given: { readonly heads: Author; readonly seat: Capacity; readonly options: ApprovalOptions },
): Refusal | null {
  const { heads, seat, options } = given;
  if (options.notDrafter && frame.draftedBy && sharesHead(heads, frame.draftedBy))
    return refuse('own-draft', '起草人不能审批自己的文本', 'whoever drafted the text cannot decide on it');
  const elsewhere = acts.some((act) => sharesHead(heads, act) && !sameSeat(seatOfAct(act), seat));
  return options.distinctPersons && elsewhere ? alreadyDecided() : null;
}

const alreadyDecided = (): Refusal =>
  refuse(
    'already-signed',
    '同一人只审批一次，即使兼任两职或代人审批',
    'one person decides once, even with two posts or for somebody else',
  );

/** Whether deciding anew would change nothing. */
function isIdle(approval: Approval, act: ApprovalCommandAct, event: Decided, { law }: Asked): boolean {
  const [before, after] = [approval, afterEvents(approval, act, [event])].map((state) => {
    const { status, missing } = verdictOn(state, law);
    return JSON.stringify({ status, missing });
  });
  return before === after;
}

/** 退回: to the initiator, or to be decided again from one act on; or that one alone, and then back to who returned it. */
export function decideReturn(
  approval: Approval,
  { to, then, because }: Doing<'return'>,
  { who }: Asked,
): Decision<ApprovalEvent> {
  if (!because.trim()) return refuse('missing-text', '请写明退回的原因', 'say why it is returned');
  const at = approval.acts.findIndex(({ id }) => id === to);
  if (to !== 'initiator' && at < 0)
    return refuse(
      'wrong-state',
      '要退回的那一步没有现行的意见',
      'there is no such decision to be made again',
    );
  const dismissed = approval.acts.slice(Math.max(at, 0), then === 'come-back' ? at + 1 : undefined);
  return accept<ApprovalEvent>({
    type: 'ApprovalReturned',
    data: { seat: who.seat, to, then, because, dismissed: dismissed.map(({ id }) => id) },
  });
}

/** 撤回: what was decided last, while nothing rests on it. Who may was asked before. */
export const decideWithdrawal = ({ latest }: Approval): Decision<ApprovalEvent> =>
  latest === null
    ? refuse('wrong-state', '没有可以撤回的意见', 'there is nothing to be withdrawn')
    : accept<ApprovalEvent>({ type: 'DecisionWithdrawn', data: { act: latest } });
