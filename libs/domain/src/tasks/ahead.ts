import type { Approval } from '../approvals/approval';
import { verdictOn } from '../approvals/judge';
import { anyOfSuppliers, postName, postWords } from '../policy/post-words';
import type { Assess, Verdict } from '../policy/verdict';
import { closesOn, type RoundFacts } from '../rounds/round';
import type { Text } from '../text';
import { compareDays, nextDay, type Day } from '../time/day';
import { dayWords } from '../time/day-words';
import { roundPeriodWords } from '../time/period';
import type { Days } from './law';
import { dueInSigning, followUpDue, ownDue, type Due, type Limits } from './next-due';
import { mayComplete } from './open-acts';
import { signingIn } from './signing';
import { isAtWork, type ClosingTask, type Task } from './task';
import { rungFor, type Moment } from '../ladder/climb';
import { awaitedFollowUp } from '../ladder/follow-up';
import { stepTitle } from './step-title';

/** What comes by itself, and what somebody can do so that it does not. */
export interface Coming extends Due {
  readonly unless: Text | null;
}

/** The round of the task's plan that is open, or else the one to come. */
export interface RoundAhead extends Pick<RoundFacts, 'period' | 'after' | 'opensOn' | 'dueOn' | 'dueDay'> {
  readonly status: 'planned' | 'open';
}

/** A letter about the task whose receiver has signed for it and has not answered. */
export interface AwaitedReply {
  readonly number: string;
  /** Who has to answer, as the letter names it. */
  readonly to: string;
  readonly replyBy: Day;
  /** Whether it was counted in a year whose holiday notice is not published yet. */
  readonly provisional: boolean;
}

/** What moves a task by itself and is kept elsewhere; whoever asks has read it. */
export interface Beside {
  readonly round: RoundAhead | null;
  /** Whether the task has reported to that round. */
  readonly reported: boolean;
  readonly replies: readonly AwaitedReply[];
  /** The day on which it is asked; without one the limits of a signing are not known. */
  readonly days?: Days;
}

/** A task of which nothing else is known. */
export const ALONE: Beside = { round: null, reported: false, replies: [] };

/** All that is known to come by itself if nobody acts, soonest first; what falls on one day in the order of its causes. */
export function ahead(task: Task, assess: Assess, beside: Beside): readonly Coming[] {
  const { round, reported, replies, days } = beside;
  const asking = isAtWork(task) ? round : null;
  return [
    ...(asking ? [...opening(asking), closing(asking)] : []),
    ...(asking && !reported ? missing(task, asking) : []),
    ...own(task, days && { assess, ...days }),
    ...followUp(task),
    ...replies.map(unanswered),
  ].sort((a, b) => compareDays(a.on, b.on));
}

const opening = ({ status, period, opensOn }: RoundAhead): readonly Coming[] =>
  status === 'open'
    ? []
    : [
        {
          on: opensOn,
          because: {
            zh: `${roundPeriodWords(period).zh}调度开始`,
            en: `the round of ${roundPeriodWords(period).en} opens`,
          },
          unless: null,
        },
      ];

const closing = ({ period, dueOn }: RoundAhead): Coming => ({
  on: closesOn({ dueOn }),
  because: {
    zh: `${roundPeriodWords(period).zh}调度于 ${dueOn} 截止`,
    en: `the round of ${roundPeriodWords(period).en} closes at the end of ${dueOn}`,
  },
  unless: null,
});

/** What the closing leads to for whoever has not reported: the ladder's letter, or a period that is counted. */
function missing(task: Task, round: RoundAhead): readonly Coming[] {
  if (task.trouble.periods.includes(round.period)) return [];
  const on = closesOn(round);
  return [{ on, because: missingWords(task, { ...round, on }), unless: unlessReported(task, round) }];
}

export function missingWords(task: Task, moment: Moment): Text {
  const { period } = moment;
  const rung = rungFor(task, 'missed', moment);
  const month = roundPeriodWords(period);
  if (!rung)
    return {
      zh: `截止时仍未报告${month.zh}进展的，记为未报`,
      en: `without a report of ${month.en} by then, the period counts as missed`,
    };
  const names = task.policy.posts;
  const to = postWords(rung.receiver, names);
  const signer = postName(rung.signer.post, names);
  return {
    zh: `截止时仍未报告${month.zh}进展的，自动拟${rung.title}致${to.zh}，由${signer.zh}签发`,
    en: `without a report of ${month.en} by then, a letter (${rung.title}) to ${to.en} is drafted, for ${signer.en} to issue`,
  };
}

function unlessReported(
  { status, policy }: Task,
  { period, dueOn }: Pick<RoundAhead, 'period' | 'dueOn'>,
): Text {
  const by = postWords(policy.scheduling.by, policy.posts);
  const first =
    status === 'dispatched' ? { zh: '先签收，再', en: 'receives the task and ' } : { zh: '', en: '' };
  return {
    zh: `${by.zh}${first.zh}在 ${dueOn} 前填报${roundPeriodWords(period).zh}进展，即不发生`,
    en: `not if ${by.en} ${first.en}reports on ${roundPeriodWords(period).en} by ${dueOn}`,
  };
}

/** What the task's own clock brings, and what follows from it. */
function own(task: Task, limits: Limits | undefined): readonly Coming[] {
  const signing = signingIn(task);
  if (signing) return limits ? inSigning(signing, limits) : [];
  const due = ownDue(task, limits);
  if (!due) return [];
  const { on, because } = due;
  if (task.status === 'closing') {
    const after = afterPublicity(task);
    return [
      {
        on,
        because: { zh: `${because.zh}，${after.zh}`, en: `${because.en}; ${after.en}` },
        unless: unlessReturned(task),
      },
    ];
  }
  return [
    {
      on,
      because: {
        zh: `${because.zh}，届时未完成的，记为超期`,
        en: `${because.en}; what is not complete by then counts as overdue`,
      },
      unless: mayComplete(task) ? unlessComplete(task) : null,
    },
  ];
}

/** What came of an interview or a check, where nobody reports it. */
function followUp(task: Task): readonly Coming[] {
  const due = followUpDue(task);
  const receiver = awaitedFollowUp(task)?.letter.measure?.receiver;
  if (!due || !receiver) return [];
  const { zh, en } = postWords(receiver, task.policy.posts);
  return [
    { ...due, unless: { zh: `${zh}在此前报落实情况，即不发生`, en: `not if ${en} reports on it before` } },
  ];
}

function inSigning(approval: Approval, limits: Limits): readonly Coming[] {
  const verdict = verdictOn(approval, limits);
  const due = dueInSigning(verdict, approval, limits);
  return due ? [{ ...due, unless: unlessSigned(approval, verdict) }] : [];
}

/** Only where somebody is left to sign can what comes be forestalled. */
function unlessSigned(approval: Approval, { missing }: Verdict): Text | null {
  if (missing.length === 0) return null;
  const { zh, en } = anyOfSuppliers(missing, approval.frame);
  return { zh: `${zh}在此前签字，即不发生`, en: `not if this is signed before: ${en}` };
}

function afterPublicity({ done, policy }: ClosingTask): Text {
  const next = policy.closing[done.length + 1];
  if (!next) return { zh: `任务${policy.closingWord}`, en: 'the task is closed' };
  const { zh, en } = stepTitle(next);
  return { zh: `任务进入${zh}环节`, en: `the task goes to the step ${en}` };
}

function unlessReturned(task: ClosingTask): Text | null {
  const clause = task.policy.closing[task.done.length];
  if (clause?.step !== 'publicity') return null;
  const { zh, en } = postWords(clause.by, task.policy.posts);
  return { zh: `异议成立的，${zh}可以退回`, en: `not if ${en} sends it back because an objection holds` };
}

function unlessComplete({ policy, status }: Task): Text {
  const { zh, en } = postWords(policy.completion.by, policy.posts);
  return status === 'dispatched'
    ? {
        zh: `签收后由${zh}在此前报告完成，即不发生`,
        en: `not if it is received and ${en} reports it complete before`,
      }
    : { zh: `${zh}在此前报告完成，即不发生`, en: `not if ${en} reports it complete before` };
}

function unanswered({ number, to, replyBy, provisional }: AwaitedReply): Coming {
  const { zh, en } = dayWords(replyBy, provisional);
  return {
    on: nextDay(replyBy),
    because: {
      zh: `${number} 的回函于 ${zh} 到期，届时未回函的，记为逾期未回`,
      en: `the reply to ${number} is due by ${en}; without it the letter counts as unanswered`,
    },
    unless: { zh: `${to}在 ${zh} 前回函，即不发生`, en: `not if ${to} replies by ${en}` },
  };
}
