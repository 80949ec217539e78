import { refusedDay } from '../act-day';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { accept, refuse, type Refusal } from '../refusal';
import { assertNever } from '../assert-never';
import { decideAcceptance } from './acceptance';
import { isNotice, type TaskAct, type TaskCommand } from './command';
import { decideCorrection } from './decide-correction';
import { decideExtension } from './decide-extension';
import { decideLadder, isLadderCommand } from '../ladder/decide';
import { decideNotice } from './decide-notice';
import { decidePolicy } from './decide-policy';
import type { TaskEvent } from './event';
import { decideConfirmation, decideFiling } from './decide-filing';
import type { Law, TaskDecision } from './law';
import { refusedPoints } from './noted-points';
import { openActs } from './open-acts';
import { decideReturn } from './return';
import { opened } from './steps';
import { decideSigning, isSigned, type SigningAct } from './signature';
import { publicityNotice } from './publicity';
import { stepDay, type Task } from './task';
import { stateWords } from './state-words';
import { TASK_ACT_WORDS } from './words';

/** What happens to a task. A refusal is a value; nothing is half done. */
export function decide(task: Task, command: TaskCommand, law: Law): TaskDecision {
  if (isNotice(command)) return decideNotice(task, command, law);
  if (command.type === 'change-policy') return decidePolicy(task, command, law);
  if (command.type === 'extend') return decideExtension(task, command);
  if (command.type === 'correct') return decideCorrection(task, command);
  if (isLadderCommand(command)) return decideLadder(task, command, law);
  if (isSigned(task) && isSigningAct(command)) return decideSigning(task, command, law);
  return (
    refusedState(task, command, law) ?? refusedDay(command, stepDay(task)) ?? decideAct(task, command, law)
  );
}

const isSigningAct = (act: TaskAct): act is SigningAct =>
  act.type === 'sign' || act.type === 'return' || act.type === 'change-signing';

/** English says it in the passive, Chinese as everywhere. */
const CANNOT: Record<TaskAct['type'], string> = {
  receive: 'be received',
  complete: 'be reported complete',
  accept: 'be accepted',
  apply: 'be applied for',
  return: 'be sent back',
  sign: 'be signed',
  'change-signing': 'be signed',
  publish: 'be publicised',
  file: 'be filed',
  'confirm-filing': 'have its filing confirmed',
};

function refusedState(task: Task, act: TaskAct, { assess }: Law): Refusal | null {
  const open = openActs(task, assess).find((candidate) => candidate.act === act.type);
  if (!open)
    return refuse(
      'wrong-state',
      `任务${stateWords(task).zh}，不能${TASK_ACT_WORDS[act.type].zh}`,
      `the task is ${stateWords(task).en}: it cannot ${CANNOT[act.type]}`,
    );
  if (open.by.some((seat) => holds(act.by, seat))) return null;
  return notAuthorised(open.by, task.policy.posts);
}

function decideAct(task: Task, act: TaskAct, law: Law): TaskDecision {
  switch (act.type) {
    case 'receive':
      return accept<TaskEvent>({ type: 'TaskReceived', data: { unit: task.facts.units.lead } });
    case 'complete':
      return decideCompletion(task, act, law);
    case 'return':
      return decideReturn(task, act);
    case 'accept':
      return decideAcceptance(task, act, law);
    case 'apply':
      return decideApplication(task, act, law);
    case 'sign':
    case 'change-signing':
      throw new Error(`${act.type} was let through while nothing is signed`);
    case 'publish':
      if (!act.channels.some((channel) => channel.trim()))
        return missingText('公示的渠道', 'where it is publicised');
      return accept<TaskEvent>({
        type: 'NoticePublished',
        data: { notice: publicityNotice(task, act, law.calendar) },
      });
    case 'file':
      return decideFiling(task, act, law);
    case 'confirm-filing':
      return decideConfirmation(task, act, law);
    default:
      return assertNever(act);
  }
}

const missingText = (zh: string, en: string): Refusal => refuse('missing-text', `请写明${zh}`, `say ${en}`);

function decideApplication(task: Task, act: TaskAct & { type: 'apply' }, law: Law): TaskDecision {
  const { text, unproven = [] } = act;
  if (!text.trim()) return missingText('申请的内容', 'what is said for the application');
  const data = { text, ...(unproven.length > 0 && { unproven }) };
  return opened(task, { command: act, law }, { type: 'AcceptanceApplied', data });
}

function decideCompletion(task: Task, act: TaskAct & { type: 'complete' }, law: Law): TaskDecision {
  if (!act.summary.trim()) return missingText('完成情况', 'what was done');
  const data = { summary: act.summary };
  return (
    refusedPoints(task.points) ?? opened(task, { command: act, law }, { type: 'CompletionReported', data })
  );
}
