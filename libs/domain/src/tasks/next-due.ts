import { dueBy, verdictOn } from '../approvals/judge';
import type { Approval } from '../approvals/approval';
import type { Assess, Verdict } from '../policy/verdict';
import type { Text } from '../text';
import { addDays, nextDay, type Day } from '../time/day';
import { dayWords } from '../time/day-words';
import { awaitedFollowUp } from '../ladder/follow-up';
import { dueDayOf } from './extended';
import type { Days } from './law';
import { isPaused } from './notice';
import { isAtWork, type Task } from './task';

export interface Due {
  /** The first day on which it holds; asked at its first minute in the jurisdiction's zone. */
  readonly on: Day;
  readonly because: Text;
}

/** What the limits of a signing rest on; whoever does not say it is not told of them. */
export type Limits = Days & { readonly assess: Assess };

/** When the clock must be asked again, and why. One open timer a task is enough; a month on schedule needs none. */
export function nextDue(task: Task, limits?: Limits): Due | null {
  const [own, followUp] = [ownDue(task, limits), followUpDue(task)];
  return followUp && (!own || followUp.on < own.on) ? followUp : own;
}

/** A report of what came of an interview or a check, that has not come. */
export function followUpDue(task: Task): Due | null {
  const awaited = awaitedFollowUp(task);
  if (!awaited) return null;
  const { letter, by, provisional } = awaited;
  const last = dayWords(by, provisional);
  return {
    on: nextDay(by),
    because: {
      zh: `“${letter.title}”的落实情况于 ${last.zh} 前报告，届时未报的，记为逾期`,
      en: `what came of ${letter.title} is to be reported by ${last.en}; without a report it counts as late`,
    },
  };
}

/** Of the task's own course, whatever else is waited for. */
export function ownDue(task: Task, limits?: Limits): Due | null {
  if (task.status === 'closing') return dueInClosing(task, limits);
  const deadline = dueDayOf(task);
  if (isAtWork(task) && deadline && !task.overdue)
    return {
      on: nextDay(deadline),
      because: { zh: `整改时限 ${deadline} 届满`, en: `the deadline of ${deadline} passes` },
    };
  return null;
}

function dueInClosing({ open }: Extract<Task, { status: 'closing' }>, limits?: Limits): Due | null {
  if (open.step === 'signature')
    return limits ? dueInSigning(verdictOn(open.approval, limits), open.approval, limits) : null;
  if (open.step !== 'publicity' || !open.notice || isPaused(open.notice)) return null;
  const { to, provisional } = open.notice;
  const last = dayWords(to, provisional);
  return {
    on: nextDay(to),
    because: { zh: `公示到 ${last.zh} 期满`, en: `the publicity period ends on ${last.en}` },
  };
}

/** A limit that ends, or what the rule says by itself already and nobody has heard. */
export function dueInSigning(verdict: Verdict, approval: Approval, limits: Limits): Due | null {
  const on = dueBy(verdict, approval, limits);
  if (on === null) return null;
  const { status, missing } = verdict;
  if (status === 'pending' && missing.length > 0) {
    const last = addDays(on, -1);
    return {
      on,
      because: { zh: `签字时限 ${last} 届满`, en: `the time limit of the signing, ${last}, passes` },
    };
  }
  return status === 'satisfied' || status === 'refused'
    ? { on, because: { zh: '签字已有结果', en: 'the signing is decided' } }
    : {
        on,
        because: { zh: '签字无人可办，须由整改办处理', en: 'nobody can sign: the office has to see to it' },
      };
}
