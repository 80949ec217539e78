import { sharesHead } from '../people/heads';
import { isPost } from '../policy/supplier';
import { accept, refuse, type Refusal } from '../refusal';
import type { Text } from '../text';
import type { TaskAct } from './command';
import type { Law, TaskDecision } from './law';
import type { TaskEvent } from './event';
import { clauseOf, holds, notAuthorised, seatOf, type Seat } from './open-acts';
import { signingFacts } from './signing-facts';
import { drafterOf } from './drafter';
import { openStep, opened } from './steps';
import type { ClosingTask, OpenStep, Signature, Task } from './task';

type SignAct = TaskAct & { readonly type: 'sign' };
type OpenSignature = Extract<OpenStep, { step: 'signature' }>;

/**
 * One signature. What is true in every jurisdiction stands here: the text must be the one that was read, the drafter
 * does not sign their own text, nor does whoever it was drafted for, a head signs once however many hats it wears.
 * Who else must sign is the pack's rule.
 */
export function decideSignature(task: Task, act: SignAct, law: Law): TaskDecision {
  const open = openStep(task) as OpenSignature;
  const closing = task as ClosingTask;
  const { rule } = clauseOf(closing, 'signature');
  const { missing, reasons } = law.assess(rule, signingFacts(closing, open));
  const seats = missing.filter(isPost).map((who) => seatOf(task, who));
  const refused = refusedSigner(closing, open, act);
  if (refused) return refused;
  const seat = seats.find((candidate) => holds(act.by, candidate) && (!act.as || candidate.post === act.as));
  if (!seat && seats.length === 0) return nobodyCan(reasons);
  if (!seat) return notAuthorised(seats, task.policy.posts);
  return signedEvents(closing, open, { act, seat, law });
}

/** A rule that asks for nobody, for it cannot be judged or does not apply, has said in its reasons what it waits for. */
const nobodyCan = (reasons: readonly Text[]): Refusal =>
  refuse(
    'not-authorised',
    `现在没有人可以签字：${reasons.map(({ zh }) => zh).join('；')}`,
    `nobody can sign now: ${reasons.map(({ en }) => en).join('; ')}`,
  );

function refusedSigner(task: ClosingTask, open: OpenSignature, act: SignAct): Refusal | null {
  const signer = { by: act.by.person, principal: act.by.principal };
  if (act.textHash !== open.textHash)
    return refuse(
      'stale-text',
      '你读过的文本已经变化，请重新阅读后再签',
      'the text changed after you read it: read it again, then sign',
    );
  if (sharesHead(signer, drafterOf(task)))
    return refuse(
      'own-draft',
      '起草验收意见的人不能签自己的意见',
      'whoever drafted the opinion cannot sign it',
    );
  if (open.signatures.some((signature) => sharesHead(signer, signature)))
    return refuse(
      'already-signed',
      '同一人只签一次，即使兼任两职',
      'one person signs once, even with two posts',
    );
  return null;
}

function signedEvents(
  task: ClosingTask,
  open: OpenSignature,
  { act, seat, law }: { readonly act: SignAct; readonly seat: Seat; readonly law: Law },
): TaskDecision {
  const { textHash, opinion } = act;
  const said = { post: seat.post, unit: seat.unit, textHash, opinion };
  const signature: Signature = { ...said, by: act.by.person, principal: act.by.principal, on: act.on };
  const event: TaskEvent = { type: 'TaskSigned', data: said };
  const facts = signingFacts(task, { ...open, signatures: [...open.signatures, signature] });
  const verdict = law.assess(clauseOf(task, 'signature').rule, facts);
  if (verdict.status !== 'satisfied') return accept<TaskEvent>(event);
  return opened(task, { command: act, law }, event, { type: 'SignatureCompleted', data: { textHash } });
}
