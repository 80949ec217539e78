import { refusedDay } from '../act-day';
import { derivedId } from '../ledger/derived-id';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import type { ExtensionTerms } from '../policy/extension-terms';
import { accept, refuse, type Refusal } from '../refusal';
import { isDay, type Day } from '../time/day';
import type { ExtensionCommand, TaskNotice } from './command';
import type { TaskEvent } from './event';
import { brokenLimit, dueDayOf, extensionsOf, extensionText, pendingExtension } from './extended';
import type { Extension } from './extension';
import type { TaskDecision } from './law';
import { seatOf } from './open-acts';
import { stateWords } from './state-words';
import { isAtWork, stepDay, type Task } from './task';

/** Somebody asks for a later deadline. Whether it is granted is decided by an approval of its own. */
export function decideExtension(task: Task, command: ExtensionCommand): TaskDecision {
  const { terms, to, because, evidence } = command;
  const from = dueDayOf(task);
  if (!terms) return unruled;
  const untimely = refusedAsking(task, command, terms);
  if (untimely) return untimely;
  if (!from) return withoutDeadline(task);
  const refused = refusedNewDay(task, command, { from, terms }) ?? unsaid(command);
  if (refused) return refused;
  const asked = { from, to, because: because.trim(), evidence: evidence.map((one) => one.trim()) };
  const data = { extensionId: idOf(task), ...asked, text: extensionText(task, asked), terms };
  return accept<TaskEvent>({ type: 'ExtensionAsked', data });
}

/** The n-th that is asked for, whoever asks: the same asking repeated is the same extension. */
const idOf = (task: Task): string =>
  derivedId(`extension/${task.taskId}/${task.cycle}/${extensionsOf(task).length + 1}`);

const unruled = refuse(
  'not-ruled',
  '任务所依据的规则没有写明延期由谁批准，不能申请；可先改用写明了的版本',
  'the law of this task does not say who agrees to an extension: put it under an edition that does, then ask',
);

function refusedAsking(task: Task, command: ExtensionCommand, { by }: ExtensionTerms): Refusal | null {
  const seat = seatOf(task, by);
  const pending = pendingExtension(task);
  if (!isAtWork(task)) return notAtWork(task);
  if (!holds(command.by, seat)) return notAuthorised([seat], task.policy.posts);
  if (pending)
    return refuse(
      'already-asked',
      `${pending.on} 已申请延至 ${pending.to}，尚未批复`,
      `an extension to ${pending.to} was asked for on ${pending.on} and is not decided yet`,
    );
  return refusedDay(command, stepDay(task));
}

function notAtWork(task: Task): Refusal {
  const { zh, en } = stateWords(task);
  return refuse(
    'wrong-state',
    `任务${zh}，不能申请延期`,
    `the task is ${en}: its deadline cannot be extended`,
  );
}

const withoutDeadline = ({ facts }: Task): Refusal =>
  refuse(
    'wrong-state',
    `整改时限“${facts.deadline?.text ?? '（方案未载明）'}”没有具体日期，无从延期`,
    `the deadline "${facts.deadline?.text ?? '(none)'}" gives no day that could be moved`,
  );

interface Wanted {
  readonly from: Day;
  readonly terms: ExtensionTerms;
}

/** Whether it comes in time is judged by the day on which it is recorded, whatever day is claimed for it. */
function refusedNewDay(task: Task, { to, today }: ExtensionCommand, { from, terms }: Wanted): Refusal | null {
  if (!isDay(to)) return refuse('wrong-day', `${String(to)} 不是日期`, `${String(to)} is not a day`);
  if (terms.beforeDue && today > from)
    return refuse(
      'too-late',
      `本地规则要求在时限届满前申请，时限 ${from} 已过`,
      `the law wants it asked for before the deadline, and ${from} has passed`,
    );
  if (to <= from || to < today)
    return refuse(
      'wrong-day',
      `新的时限应当晚于现行时限 ${from}，且不早于今天`,
      `the new deadline must be later than ${from} and not lie in the past`,
    );
  const broken = brokenLimit(task, to, terms);
  return broken && refuse('beyond-limit', broken.zh, broken.en);
}

function unsaid({ because, evidence }: ExtensionCommand): Refusal | null {
  if (!because.trim()) return refuse('missing-text', '请写明延期的原因', 'say why it must be extended');
  if (evidence.length === 0 || evidence.some((one) => !one.trim()))
    return refuse('missing-text', '请列出佐证材料', 'name the evidence for it');
  return null;
}

type ExtensionNotice = Extract<TaskNotice, { type: 'note-extension' }>;

/** How the approval ended. What is not waited for any more, or is told twice, changes nothing. */
export function decideExtensionEnd(task: Task, { extensionId, outcome }: ExtensionNotice): TaskDecision {
  const pending = pendingExtension(task);
  if (pending?.extensionId !== extensionId || task.status === 'closed') return accept();
  return accept<TaskEvent>(ended(pending, outcome));
}

const ended = ({ extensionId, from, to }: Extension, outcome: ExtensionNotice['outcome']): TaskEvent =>
  outcome === 'granted'
    ? { type: 'DeadlineExtended', data: { extensionId, from, to } }
    : { type: 'ExtensionEnded', data: { extensionId, outcome } };
