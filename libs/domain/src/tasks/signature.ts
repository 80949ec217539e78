import { afterEvents } from '../approvals/conclude';
import type { Approval } from '../approvals/approval';
import type { ApprovalCommandAct, ApprovalNotice, ApprovalOperation, Proxy } from '../approvals/command';
import { decideApproval } from '../approvals/decide';
import type { ApprovalEvent } from '../approvals/event';
import { verdictOn, type ApprovalLaw } from '../approvals/judge';
import { openSeats } from '../approvals/open-operations';
import { sharesHead } from '../people/heads';
import { optionsOf } from '../policy/approval-options';
import { accept, refuse, type Refusal } from '../refusal';
import type { TaskAct, TaskNotice } from './command';
import type { Law, TaskDecision } from './law';
import type { TaskEvent } from './event';
import { signedData } from './signed-data';
import { isOfTheTask } from './signing';
import { refusedGrounds, returnGrounds } from './return';
import { opened } from './steps';
import type { ClosingTask, OpenStep, Task } from './task';

export type SigningAct = Extract<TaskAct, { type: 'sign' | 'return' | 'change-signing' }>;
/** A task while its text is signed. */
export type SigningTask = ClosingTask & { readonly open: Extract<OpenStep, { step: 'signature' }> };
type SigningCommand = ApprovalCommandAct | ApprovalNotice;

export const isSigned = (task: Task): task is SigningTask =>
  task.status === 'closing' && task.open.step === 'signature';

/** One act in a signing, which is decided as in any other approval; what it leads to is recorded in the task's chain. */
export function decideSigning(task: SigningTask, act: SigningAct, law: Law): TaskDecision {
  const operation = operationOf(act);
  const command: ApprovalCommandAct = { ...frameOf(act), by: act.by, proxies: proxiesOf(act), ...operation };
  if (!isOfTheTask(command.type)) return notOfASigning;
  const decision = decided(task, command, law);
  if (!decision.ok) return plainer(task.open.approval, command, law) ?? decision;
  return act.type === 'return' ? withGrounds(task, act, decision.events) : decision;
}

/** What is not met is the task's own to say: the approval knows only that it was returned. */
function withGrounds(
  task: SigningTask,
  act: Extract<SigningAct, { type: 'return' }>,
  events: readonly TaskEvent[],
): TaskDecision {
  const returned = (event: TaskEvent): TaskEvent =>
    event.type === 'TaskReturned'
      ? { ...event, data: { ...event.data, ...returnGrounds(task, act) } }
      : event;
  return refusedGrounds(task, act) ?? accept<TaskEvent>(...events.map(returned));
}

/** What the day brings to a signing, a limit that has passed or an end by the rule; that nobody holds a post; other days. */
export const decideSigningNotice = (
  task: SigningTask,
  notice: Extract<TaskNotice, { type: 'note-day' | 'note-vacant' | 'note-calendar' }>,
  law: Law,
): TaskDecision => decided(task, notice, law);

const frameOf = ({ id, digest, on, today, late }: TaskAct | TaskNotice) => ({ id, digest, on, today, late });

function operationOf(act: SigningAct): ApprovalOperation {
  switch (act.type) {
    case 'sign': {
      const { textHash, opinion, as, evidence = [], reauthenticated = false, proof } = act;
      return { type: 'approve', textHash, opinion, as, evidence, reauthenticated, ...(proof && { proof }) };
    }
    // Whoever began the signing is who closes the task: what is returned to them is the task itself.
    case 'return':
      return { type: 'return', to: 'initiator', then: 'continue', because: act.because, as: null };
    case 'change-signing':
      return act.operation;
  }
}

function proxiesOf(act: SigningAct): readonly Proxy[] {
  if ('proxies' in act && act.proxies) return act.proxies;
  const { person: proxy, principal } = act.by;
  return principal === null ? [] : [{ principal, proxy, from: act.on, to: act.on }];
}

const notOfASigning = refuse(
  'wrong-state',
  '任务的签字不能单独撤销、重新提交或更换文本；需要改的，退回任务',
  'the signing of a task is not cancelled, resubmitted or given another text: send the task back',
);

/** What tells somebody whose act was refused more than that the seat is not theirs. */
function plainer(approval: Approval, command: ApprovalCommandAct, law: Law): Refusal | null {
  if (!['approve', 'refuse', 'return'].includes(command.type)) return null;
  const ofSigner = command.type === 'approve' ? refusedSigner(approval, command) : null;
  if (ofSigner) return ofSigner;
  const rules = lawOf(law, command);
  return openSeats(approval, rules).length > 0 ? null : nobodyCan(approval, rules);
}

/** What is true in every place, of a text and of a head. */
function refusedSigner(
  { acts, frame, rule, textHash }: Approval,
  { by, ...said }: ApprovalCommandAct & { readonly type: 'approve' },
): Refusal | null {
  const signer = { by: by.person, principal: by.principal };
  const { notDrafter, distinctPersons } = optionsOf(rule);
  if (said.textHash !== textHash)
    return refuse(
      'stale-text',
      '你读过的文本已经变化，请重新阅读后再签',
      'the text changed after you read it: read it again, then sign',
    );
  if (notDrafter && frame.draftedBy && sharesHead(signer, frame.draftedBy))
    return refuse(
      'own-draft',
      '起草验收意见的人不能签自己的意见',
      'whoever drafted the opinion cannot sign it',
    );
  if (distinctPersons && acts.some((act) => act.decision === 'approve' && sharesHead(signer, act)))
    return refuse(
      'already-signed',
      '同一人只签一次，即使兼任两职',
      'one person signs once, even with two posts',
    );
  return null;
}

/** A rule that asks for nobody, for it cannot be judged or does not apply, has said in its reasons what it waits for. */
function nobodyCan(approval: Approval, law: ApprovalLaw): Refusal {
  const { reasons } = verdictOn(approval, law);
  return refuse(
    'not-authorised',
    `现在没有人可以签字：${reasons.map(({ zh }) => zh).join('；')}`,
    `nobody can sign now: ${reasons.map(({ en }) => en).join('; ')}`,
  );
}

const lawOf = ({ assess, calendar }: Law, { today }: SigningCommand): ApprovalLaw => ({
  assess,
  calendar,
  today,
});

function decided(task: SigningTask, command: SigningCommand, law: Law): TaskDecision {
  const decision = decideApproval(task.open.approval, command, lawOf(law, command));
  return decision.ok ? recorded(task, decision.events, { command, law }) : decision;
}

interface Asked {
  readonly command: SigningCommand;
  readonly law: Law;
}

/** The approval's events as the task's own: its grant ends the step, its refusal and its return send the task back. */
function recorded(task: SigningTask, events: readonly ApprovalEvent[], asked: Asked): TaskDecision {
  const { approval } = task.open;
  const before: TaskEvent[] = [];
  for (const event of events) {
    if (event.type === 'ApprovalGranted')
      return opened(task, asked, ...before, {
        type: 'SignatureCompleted',
        data: { textHash: event.data.textHash ?? '' },
      });
    if (event.type === 'ApprovalRefused')
      return accept(...before, sentBack(refusalIn(afterEvents(approval, asked.command, events), asked)));
    if (event.type === 'ApprovalReturned' && event.data.to === 'initiator')
      return accept(...before, sentBack(event.data.because));
    if (event.type === 'ApprovalOverridden') return overridden(task, event, asked);
    before.push(...eventOf(event, approval, asked.command));
  }
  return accept(...before);
}

/** A decision from above stands in the record as one, before what it leads to; it ends the step with the signatures that are there. */
function overridden(
  task: SigningTask,
  event: Extract<ApprovalEvent, { type: 'ApprovalOverridden' }>,
  asked: Asked,
): TaskDecision {
  const { outcome, basis } = event.data;
  const decided: TaskEvent = { type: 'SigningChanged', data: { event } };
  if (outcome === 'refused') return accept(decided, sentBack(`上级决定不同意：${basis}`));
  const textHash = task.open.approval.textHash ?? '';
  return opened(task, asked, decided, { type: 'SignatureCompleted', data: { textHash } });
}

const sentBack = (because: string): TaskEvent => ({
  type: 'TaskReturned',
  data: { step: 'signature', because },
});

function eventOf(event: ApprovalEvent, approval: Approval, { by }: SigningCommand): readonly TaskEvent[] {
  if (event.type === 'SignerDecided' && event.data.decision === 'approve' && typeof by !== 'string')
    return [{ type: 'TaskSigned', data: signedData(event.data, approval, by.principal) }];
  // That nobody is left is for the clock to find: it asks as soon as this is recorded.
  if (event.type === 'ApprovalAlarmed' && typeof by !== 'string') return [];
  return [{ type: 'SigningChanged', data: { event } }];
}

/** Why the rule refused, for those who have to work on the task again: in the words of those who did, if they said any. */
function refusalIn(approval: Approval, { command, law }: Asked): string {
  const opinions = approval.acts.flatMap(({ decision, opinion }) =>
    decision === 'refuse' && opinion?.trim() ? [opinion.trim()] : [],
  );
  const reasons = verdictOn(approval, lawOf(law, command)).reasons.map(({ zh }) => zh);
  return `签字未获同意：${(opinions.length > 0 ? opinions : reasons).join('；')}`;
}
