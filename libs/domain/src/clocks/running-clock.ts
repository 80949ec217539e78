import type { Approval } from '../approvals/approval';
import type { Letter } from '../letters/letter';
import { awaitedFollowUps } from '../ladder/follow-up';
import type { Json } from '../ledger/canonical';
import { runningPeriods } from '../plans/due';
import type { PlanPeriod } from '../plans/event';
import type { Plan } from '../plans/plan';
import type { Period } from '../policy/policy';
import type { Round, RoundFacts } from '../rounds/round';
import { clauseOf } from '../tasks/open-acts';
import { signingIn } from '../tasks/signing';
import type { Task } from '../tasks/task';
import type { Calendar } from '../time/calendar';
import { accountOf, type ClockAccount, type Pause } from '../time/clock-account';
import { daysBetween, type Day } from '../time/day';

/** A period that runs, and the account of its days (计时账户). */
export interface RunningClock {
  readonly kind: 'publicity' | 'reply' | 'limit' | 'follow-up' | 'round' | PlanPeriod;
  readonly period: Period;
  readonly account: ClockAccount;
  /** When it was stopped, until when, and why. */
  readonly pauses: readonly Pause[];
}

/** By which days it is counted, and up to which a pause that has not ended reaches. */
export interface ClockDays {
  readonly calendar: Calendar;
  readonly today: Day;
}

/** The periods that run in a task: of its publicity, or the limits of its signing, and what came of its measures. */
export const clocksOfTask = (task: Task, days: ClockDays): readonly RunningClock[] => [
  ...clocksOfStep(task, days),
  ...awaitedFollowUps(task).map(({ from, within: period }) => ({
    ...{ kind: 'follow-up' as const, period, pauses: [] },
    account: accountOf(from, period, days),
  })),
];

function clocksOfStep(task: Task, days: ClockDays): readonly RunningClock[] {
  const signing = signingIn(task);
  if (signing) return clocksOfApproval(signing, days);
  if (task.status !== 'closing' || task.open.step !== 'publicity' || !task.open.notice) return [];
  const { period } = clauseOf(task, 'publicity');
  const { from, pauses = [] } = task.open.notice;
  return [{ kind: 'publicity', period, account: accountOf(from, period, { ...days, pauses }), pauses }];
}

/** Until a letter is to be answered, counted from its issue. */
export function clocksOfLetter(letter: Letter, days: ClockDays): readonly RunningClock[] {
  if (letter.status !== 'issued' && letter.status !== 'received') return [];
  if (letter.replyBy === null) return [];
  const { replyWithin: period } = letter.facts;
  return [{ kind: 'reply', period, account: accountOf(letter.issuedOn, period, days), pauses: [] }];
}

/** While a round asks: every day from its opening to its due day counts, for a due day is a date. */
export function clocksOfRound(
  { status, opensOn, dueOn }: Pick<RoundFacts, 'opensOn' | 'dueOn'> & { readonly status: Round['status'] },
  days: ClockDays,
): readonly RunningClock[] {
  if (status !== 'open') return [];
  const period: Period = { n: daysBetween(opensOn, dueOn) + 1, unit: 'days', firstDayCounts: true };
  return [{ kind: 'round', period, account: accountOf(opensOn, period, days), pauses: [] }];
}

/** What a plan waits for: itself until it is submitted, the units' own plans, the report on results. */
export const clocksOfPlan = ({ course }: Plan, days: ClockDays): readonly RunningClock[] =>
  (course ? runningPeriods(course) : []).map(({ of, from, period }) => ({
    ...{ kind: of, period, pauses: [] },
    account: accountOf(from, period, days),
  }));

/** Every limit that the rule of an approval sets, each once; all of them begin with the approval. */
export function clocksOfApproval(approval: Approval, days: ClockDays): readonly RunningClock[] {
  if (approval.status !== 'open' && approval.status !== 'returned') return [];
  const { openedOn, pauses, rule } = approval;
  const periods = new Map(periodsIn(rule).map((period) => [JSON.stringify(period), period]));
  return [...periods.values()].map((period) => ({
    ...{ kind: 'limit' as const, period, pauses },
    account: accountOf(openedOn, period, { ...days, pauses }),
  }));
}

/** Rules are named nowhere here: whichever counts days says so by its parameter `period`. */
function periodsIn(value: Json | undefined): readonly Period[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(periodsIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, Json>>;
  const own = 'rule' in fields && isPeriod(fields.period) ? [fields.period as unknown as Period] : [];
  return [...own, ...Object.values(fields).flatMap(periodsIn)];
}

const isPeriod = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'unit' in value && 'firstDayCounts' in value;
