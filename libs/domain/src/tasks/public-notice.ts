import type { Period } from '../policy/policy';
import type { Day } from '../time/day';
import { stepsTaken, wordsAt } from './corrected';
import { isPaused, openObjections, type EarlierDays, type Notice } from './notice';
import type { ClosedTask, ClosingTask, Task } from './task';

/** How far a notice has come: `paused` while an objection waits for its answer, `returned` where its task was sent back. */
export type NoticeState = 'running' | 'paused' | 'ended' | 'returned';

/** Days on which a period stood still; why is between the office and whoever objected. */
export interface StoppedDays {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * All that the public is told of a task, and of no task whose notice was not published. It names units and no person, and is
 * what the plan says and what was reported; whatever else the record holds stays in it.
 */
export interface PublicNotice extends Omit<Notice, 'objections' | 'pauses' | 'earlier'> {
  readonly state: NoticeState;
  readonly ref: string;
  readonly title: string;
  /** The unit that leads the task. */
  readonly unit: string;
  /** Whose notice it is. */
  readonly publisher: string;
  readonly goal: string | null;
  readonly measures: readonly string[];
  /** What was reported and how it was accepted; null of a task that was sent back, for it holds no more. */
  readonly result: { readonly completed: string; readonly accepted: string | null } | null;
  /** How long it is by the place's law; null where the law of today knows no such step. */
  readonly period: Period | null;
  readonly pauses: readonly StoppedDays[];
  readonly earlier: readonly EarlierDays[];
  readonly objections: { readonly received: number; readonly open: number };
  /** When it ended or was sent back; null while it is to be read. */
  readonly endedOn: Day | null;
}

interface Standing {
  readonly notice: Notice;
  readonly state: NoticeState;
  readonly endedOn: Day | null;
}

/** What the public is told; null of a task of which it is told nothing. */
export function publicNotice(task: Task): PublicNotice | null {
  const standing = standingOf(task);
  if (!standing) return null;
  const { notice, state, endedOn } = standing;
  const { objections = [], pauses = [], earlier = [], ...published } = notice;
  const { ref, title, goal, measures, units, unitNames } = task.facts;
  const step = task.policy.closing.find((clause) => clause.step === 'publicity');
  return {
    ...published,
    ...{ state, endedOn, ref, title, goal, earlier },
    unit: unitNames[units.lead] ?? '',
    publisher: unitNames[units[step?.by.of ?? 'office']] ?? '',
    measures: measures.map(({ text }) => text),
    result: state !== 'returned' && 'completion' in task ? resultOf(task) : null,
    period: step?.period ?? null,
    pauses: pauses.map(({ from, to }) => ({ from, to })),
    objections: { received: objections.length, open: openObjections(notice).length },
  };
}

function standingOf(task: Task): Standing | null {
  if ('done' in task) {
    const ended = task.done.findLast((step) => step.step === 'publicity');
    if (ended) return { notice: ended.notice, state: 'ended', endedOn: ended.notice.to };
  }
  if (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice) {
    const { notice } = task.open;
    return { notice, state: isPaused(notice) ? 'paused' : 'running', endedOn: null };
  }
  if (!task.formerNotice) return null;
  const { notice, on } = task.formerNotice;
  return { notice, state: 'returned', endedOn: on };
}

/** In the words of the day on which it was published: what was corrected since is in the record, and not in what was put up. */
function resultOf({ completion, done }: ClosingTask | ClosedTask): NonNullable<PublicNotice['result']> {
  const accepted = done.findLast((step) => step.step === 'acceptance');
  const ended = done.findLastIndex((step) => step.step === 'publicity');
  const taken = stepsTaken(ended < 0 ? done : done.slice(0, ended));
  return {
    completed: wordsAt(completion.summary, completion, taken),
    accepted: accepted ? wordsAt(accepted.opinion, accepted, taken) : null,
  };
}
