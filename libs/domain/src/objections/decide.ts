import { refusedDay } from '../act-day';
import { sha256 } from '../ledger/sha256';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { refuse, type Refusal } from '../refusal';
import type { TaskEvent } from '../tasks/event';
import { openObjections, withAnswer, type Notice } from '../tasks/notice';
import { clauseOf, seatOf } from '../tasks/open-acts';
import { resumption } from '../tasks/publicity';
import type { ClosingTask, Task } from '../tasks/task';
import type { Calendar } from '../time/calendar';
import type { AnswerObjection, MakeObjection, Objection, ObjectionEvent } from './objection';

/** Characters: an objection is read and answered by people. */
export const LONGEST_OBJECTION = 2_000;
export const LONGEST_CONTACT = 200;
export const LONGEST_ANSWER = 5_000;
/** Of one notice: far more than anybody has heard of, and as many as its task can carry. */
export const MOST_OBJECTIONS = 500;

/** What happens to the objection, and to the task that it is about: both are written as one. */
export type ObjectionDecision =
  | { readonly ok: true; readonly events: readonly ObjectionEvent[]; readonly task: readonly TaskEvent[] }
  | Refusal;

type Publicised = ClosingTask & {
  readonly open: { readonly step: 'publicity'; readonly notice: Notice };
};

/** The task while the public may read its notice; null before and after. */
export const publicisedNow = (task: Task): Publicised | null =>
  task.status === 'closing' && task.open.step === 'publicity' && task.open.notice
    ? (task as Publicised)
    : null;

/** Somebody objects. It counts until the last day is over, however near its end, and while others wait for their answers. */
export function decideObjection(task: Task, command: MakeObjection): ObjectionDecision {
  const refused = refusedMoment(task, command) ?? refusedWords(command);
  if (refused) return refused;
  const { objectionId, number, text } = command;
  const { taskId, cycle, facts } = task;
  const data = { objectionId, taskId, cycle, planId: facts.planId, number, textHash: sha256(text.trim()) };
  return {
    ok: true,
    events: [{ type: 'ObjectionReceived', data }],
    task: [{ type: 'ObjectionNoted', data: { objectionId, number } }],
  };
}

function refusedMoment(task: Task, { today }: MakeObjection): Refusal | null {
  const open = publicisedNow(task);
  if (!open) return over();
  const { notice } = open.open;
  const waiting = openObjections(notice).length;
  if (waiting === 0 && today > notice.to) return over(notice.to);
  if ((notice.objections ?? []).length < MOST_OBJECTIONS) return null;
  return refuse(
    'notice-over',
    `这份公示已收到 ${MOST_OBJECTIONS} 件异议，公示已经中止；请通过公示所列渠道直接向整改办反映`,
    `this notice has ${MOST_OBJECTIONS} objections and stands still already: turn to the office by the channels that it names`,
  );
}

const over = (to?: string): Refusal =>
  refuse(
    'notice-over',
    `公示${to ? `已于 ${to} 24 时期满` : '不在进行中'}，不再收取异议；情况仍可通过公示所列渠道向整改办反映，也可依法信访或举报`,
    `the notice ${to ? `ended at midnight of ${to}` : 'is not running'} and takes no more objections: the office can still be told by the channels that it names, or by petition`,
  );

function refusedWords({ text, contact }: MakeObjection): Refusal | null {
  if (!text.trim()) return refuse('missing-text', '请写明异议的内容', 'say what you object to');
  if ([...text.trim()].length > LONGEST_OBJECTION)
    return refuse(
      'too-long',
      `异议至多 ${LONGEST_OBJECTION} 字`,
      `an objection has ${LONGEST_OBJECTION} characters at most`,
    );
  if ([...(contact ?? '')].length > LONGEST_CONTACT)
    return refuse(
      'too-long',
      `联系方式至多 ${LONGEST_CONTACT} 字`,
      `how to reach you has ${LONGEST_CONTACT} characters at most`,
    );
  return null;
}

/**
 * Whoever publishes answers in writing. With the last answer the period goes on with the days that are left, or the task is
 * sent back because one of the objections holds.
 */
export function decideAnswer(
  { task, objection, calendar }: AnswerContext,
  command: AnswerObjection,
): ObjectionDecision {
  const open = publicisedNow(task);
  const waits = open && openObjections(open.open.notice).some(isThis(objection));
  if (!waits || objection.answer) return answered(objection);
  const { by } = clauseOf(open, 'publicity');
  if (!holds(command.by, seatOf(task, by))) return notAuthorised([seatOf(task, by)], task.policy.posts);
  const refused = refusedDay(command, objection.on) ?? refusedArrears(command) ?? refusedAnswer(command);
  if (refused) return refused;
  const { text, upheld } = command;
  const { objectionId, number } = objection;
  return {
    ok: true,
    events: [{ type: 'ObjectionSettled', data: { text: text.trim(), upheld } }],
    task: [
      { type: 'ObjectionAnswered', data: { objectionId, number, upheld } },
      ...afterAnswer(open, command, calendar),
    ],
  };
}

export interface AnswerContext {
  readonly task: Task;
  readonly objection: Objection;
  readonly calendar: Calendar;
}

const isThis =
  ({ objectionId }: Objection) =>
  (noted: { readonly objectionId: string }): boolean =>
    noted.objectionId === objectionId;

function answered({ answer }: Objection): Refusal {
  return answer
    ? refuse('wrong-state', `这件异议已于 ${answer.on} 答复`, `this objection was answered on ${answer.on}`)
    : refuse('wrong-state', '公示不在进行中', 'its notice is not running');
}

/** The period stood still until now, whatever was said meanwhile: an answer of an earlier day would take days from the public. */
const refusedArrears = ({ on, today }: AnswerObjection): Refusal | null =>
  on === today
    ? null
    : refuse(
        'wrong-day',
        '答复从今天起算，不能补记',
        'an answer holds from today: it is not recorded in arrears',
      );

function refusedAnswer({ text }: AnswerObjection): Refusal | null {
  if (!text.trim()) return refuse('missing-text', '请写明答复的内容', 'say what the answer is');
  return [...text.trim()].length <= LONGEST_ANSWER
    ? null
    : refuse(
        'too-long',
        `答复至多 ${LONGEST_ANSWER} 字`,
        `an answer has ${LONGEST_ANSWER} characters at most`,
      );
}

/** Nothing while others wait for their answers. */
function afterAnswer(task: Publicised, command: AnswerObjection, calendar: Calendar): readonly TaskEvent[] {
  const { objectionId, on, upheld } = command;
  const notice = withAnswer(task.open.notice, { objectionId, on, upheld });
  if (openObjections(notice).length > 0) return [];
  const held = (notice.objections ?? []).flatMap(({ number, answered: said }) =>
    said?.upheld ? [number] : [],
  );
  if (held.length > 0)
    return [
      { type: 'TaskReturned', data: { step: 'publicity', because: `公示异议成立（${held.join('、')}）` } },
    ];
  return [{ type: 'PublicityResumed', data: resumption(task, { notice, on }, calendar) }];
}
