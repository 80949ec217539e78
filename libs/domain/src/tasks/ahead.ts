import { postName, postWords } from '../policy/post-words';
import { closesOn, type RoundFacts } from '../rounds/round';
import type { Text } from '../text';
import { compareDays, nextDay, type Day } from '../time/day';
import { nextDue, type Due } from './next-due';
import { isAtWork, type Task } from './task';
import { rungFor } from './trouble';

/** The round of the task's plan that is open, or else the one to come. */
export interface RoundAhead extends Pick<RoundFacts, 'period' | 'opensOn' | 'dueOn'> {
  readonly status: 'planned' | 'open';
}

/** A letter about the task whose receiver has signed for it and has not answered. */
export interface AwaitedReply {
  readonly number: string;
  readonly replyBy: Day;
}

/** What moves a task by itself and is kept elsewhere; whoever asks has read it. */
export interface Beside {
  readonly round: RoundAhead | null;
  /** Whether the task has reported to that round. */
  readonly reported: boolean;
  readonly replies: readonly AwaitedReply[];
}

/** A task of which nothing else is known. */
export const ALONE: Beside = { round: null, reported: false, replies: [] };

/** All that is known to come by itself if nobody acts, soonest first; what falls on one day in the order of its causes. */
export function ahead(task: Task, { round, reported, replies }: Beside): readonly Due[] {
  const asking = isAtWork(task) ? round : null;
  const own = nextDue(task);
  return [
    ...(asking ? [...opening(asking), closing(asking)] : []),
    ...(asking && !reported ? missing(task, asking) : []),
    ...(own ? [own] : []),
    ...replies.map(unanswered),
  ].sort((a, b) => compareDays(a.on, b.on));
}

const opening = ({ status, period, opensOn }: RoundAhead): readonly Due[] =>
  status === 'open'
    ? []
    : [{ on: opensOn, because: { zh: `${period} 调度开始`, en: `the round of ${period} opens` } }];

const closing = ({ period, dueOn }: RoundAhead): Due => ({
  on: closesOn({ dueOn }),
  because: {
    zh: `${period} 调度于 ${dueOn} 截止`,
    en: `the round of ${period} closes at the end of ${dueOn}`,
  },
});

/** What the closing leads to for whoever has not reported: the ladder's letter, or a period that is counted. */
function missing(task: Task, { period, dueOn }: RoundAhead): readonly Due[] {
  if (task.trouble.periods.includes(period)) return [];
  return [{ on: closesOn({ dueOn }), because: missingWords(task, period) }];
}

function missingWords(task: Task, period: string): Text {
  const rung = rungFor(task, 'missed', period);
  if (!rung)
    return {
      zh: `截止时仍未报告 ${period} 进展的，记为未报`,
      en: `without a report of ${period} by then, the period counts as missed`,
    };
  const names = task.policy.posts;
  const to = postWords(rung.receiver, names);
  const signer = postName(rung.signer.post, names);
  return {
    zh: `截止时仍未报告 ${period} 进展的，自动拟${rung.title}致${to.zh}，由${signer.zh}签发`,
    en: `without a report of ${period} by then, a letter (${rung.title}) to ${to.en} is drafted, for ${signer.en} to issue`,
  };
}

const unanswered = ({ number, replyBy }: AwaitedReply): Due => ({
  on: nextDay(replyBy),
  because: {
    zh: `${number} 的回函于 ${replyBy} 到期，届时未回函的，记为逾期未回`,
    en: `the reply to ${number} is due by ${replyBy}; without it the letter counts as unanswered`,
  },
});
