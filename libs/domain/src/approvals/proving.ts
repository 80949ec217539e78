import { sharesHead } from '../people/heads';
import { METHOD_WORDS } from '../policy/method-words';
import {
  isUnconfirmed,
  methodOf,
  USUAL_METHODS,
  type SignatureMethodName,
  type SignatureProof,
} from '../policy/signature-proof';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Approval, ApprovalFrame, Capacity } from './approval';
import type { Doing } from './command';
import type { ApprovalEvent } from './event';
import type { Asked } from './open-operations';
import { headsIn } from './standing';

/** By which methods the seat may be signed in: those that the law names for its post, or the usual ones. */
export const methodsFor = (
  { methods }: Pick<ApprovalFrame, 'methods'>,
  seat: Capacity,
): readonly SignatureMethodName[] => ('post' in seat ? methods?.[seat.post] : undefined) ?? USUAL_METHODS;

interface Proved {
  readonly type: 'approve' | 'refuse';
  readonly reauthenticated: boolean;
  readonly proof?: SignatureProof;
}

/** Whether the law wants it proved in another way. Who refuses binds nobody to anything, and needs no better proof than who asks. */
export function refusedMethod({ frame }: Approval, act: Proved, seat: Capacity): Refusal | null {
  const enough = methodsFor(frame, seat);
  const method = methodOf(act);
  if (act.type === 'refuse' || enough.includes(method)) return null;
  const words = enough.map((one) => METHOD_WORDS[one]);
  return refuse(
    'method-not-enough',
    `此职务签字要求${words.map(({ zh }) => zh).join('或')}，${METHOD_WORDS[method].zh}不够`,
    `this post signs by ${words.map(({ en }) => en).join(' or ')}: ${METHOD_WORDS[method].en} is not enough`,
  );
}

/** 核对纸质签署件: only by somebody who neither signed nor wrote what is signed, through whatever proxies. */
export function decideConfirmation(
  { acts, frame, textHash }: Approval,
  { act: id, scan, textHash: read }: Doing<'confirm-scan'>,
  { who }: Asked,
): Decision<ApprovalEvent> {
  const heads = headsIn(who.chain);
  if (read !== textHash)
    return refuse(
      'stale-text',
      '文本已经变化，纸质签署件不再是对现在的文本签的',
      'the text has changed: what was signed on paper is another one',
    );
  const act = acts.find((one) => one.id === id && isUnconfirmed(one) && one.proof?.reference === scan);
  if (!act)
    return refuse(
      'wrong-state',
      '没有这样一份待核对的纸质签署件',
      'no such signature on paper waits to be confirmed',
    );
  if (sharesHead(heads, act))
    return refuse(
      'own-scan',
      '签字人不能核对自己的纸质签署件，须由第二人核对',
      'whoever signed on paper cannot confirm it: somebody else has to',
    );
  if (frame.draftedBy && sharesHead(heads, frame.draftedBy))
    return refuse(
      'own-scan',
      '起草人不能核对自己文本的签署件，须由他人核对',
      'whoever drafted the text cannot confirm its signature: somebody else has to',
    );
  return accept<ApprovalEvent>({ type: 'ScanConfirmed', data: { act: id } });
}
