import { derivedId } from '../ledger/derived-id';
import type { Rung, Trigger } from '../policy/policy';
import type { RungReached, TaskEvent } from '../tasks/event';
import type { MeasureTerms } from '../tasks/rung-measure';
import { isAtWork, type HeldRung, type Task, type TaskLetter } from '../tasks/task';
import { judgedIn, runUntil } from '../tasks/trouble';
import type { Day } from '../time/day';
import { periodOf, type AskedPeriod, type RoundPeriod } from '../time/period';

/** When a rung is asked for: in which period, and on which day. */
export interface Moment extends AskedPeriod {
  readonly on: Day;
  /** The letter that is found without its answer, where that is what happens. */
  readonly letterId?: string;
  /** The level that is judged, where that is what happens. */
  readonly level?: string;
}

/** The moment of what belongs to no round: the period of the task's own law in which the day lies. */
export const momentOf = ({ policy }: Task, on: Day): Moment => ({
  period: periodOf(on, policy.scheduling.cadence),
  on,
});

/**
 * The rung that something leads to by itself, the highest whose count is reached and which is not held; the pack lists them
 * from low to high. None for what is not worked on any more, none twice in a period, and none that still stands.
 */
export function rungFor(task: Task, trigger: Trigger, moment: Moment): Rung | undefined {
  const rung = task.policy.ladder
    .filter((one) => isReached(task, one, { trigger, moment }) && !isHeld(task, one.id, moment.on))
    .pop();
  return rung && isAtWork(task) && !letterOf(task, rung, moment) && !standing(task, rung) ? rung : undefined;
}

interface Happening {
  readonly trigger: Trigger;
  readonly moment: Moment;
}

function isReached(task: Task, rung: Rung, happening: Happening): boolean {
  const { triggers, fromConsecutive, fromTotal = Infinity } = rung;
  if (!triggers.includes(happening.trigger)) return false;
  const { inRow, inAll } = counts(task, rung, happening);
  return inRow >= fromConsecutive || inAll >= fromTotal;
}

/** What is counted, with what has just happened. */
function counts(task: Task, { levels = [] }: Rung, { trigger, moment }: Happening) {
  const { trouble } = task;
  const { period } = moment;
  const { periods } = trouble;
  if (trigger === 'unanswered') {
    const unanswered = leftUnanswered(task, moment);
    return { inRow: unanswered, inAll: unanswered };
  }
  if (trigger === 'found') {
    const found = (trouble.visits?.length ?? 0) + 1;
    return { inRow: found, inAll: found };
  }
  if (trigger === 'judged') return judgedSo(trouble, levels, moment);
  if (trigger === 'overdue') return { inRow: 1, inAll: periods.length };
  const inAll = periods.length + (periods.includes(period) ? 0 : 1);
  return { inRow: runUntil(trouble, moment).length, inAll };
}

/** How many letters to the lead unit have no answer; what another unit leaves unanswered is not held against it. */
function leftUnanswered({ trouble, policy }: Task, { letterId }: Moment): number {
  const toOthers = policy.ladder.filter(({ receiver }) => receiver.of !== 'lead').map(({ id }) => id);
  const letters = trouble.letters.filter(({ rung }) => !toOthers.includes(rung));
  if (!letters.some((one) => one.letterId === letterId)) return 0;
  return letters.filter((one) => one.overdue || one.measure?.late || one.letterId === letterId).length;
}

/** Periods in which the task was judged to be at one of the levels; none where what is judged now is another. */
function judgedSo(trouble: Task['trouble'], levels: readonly string[], moment: Moment) {
  const { period, level = '' } = moment;
  if (!levels.includes(level)) return { inRow: 0, inAll: 0 };
  const periods = judgedIn(trouble, { period, level })
    .filter((one) => levels.includes(one.level))
    .map((one) => one.period);
  return { inRow: runUntil({ ...trouble, periods }, moment).length, inAll: periods.length };
}

export const isHeld = (task: Task, id: string, on: Day): boolean => holdOf(task, id, on) !== undefined;

const holdOf = ({ trouble: { held = [] } }: Task, id: string, on: Day): HeldRung | undefined =>
  held.find(({ rung, until }) => rung === id && (until === null || on <= until));

/** The rung that something would lead to were it not held, and the decision that holds it. */
export function heldBack(
  task: Task,
  trigger: Trigger,
  moment: Moment,
): { readonly rung: Rung; readonly hold: HeldRung } | null {
  const { held: _, ...trouble } = task.trouble;
  const rung = rungFor({ ...task, trouble }, trigger, moment);
  const hold = rung && holdOf(task, rung.id, moment.on);
  return rung && hold ? { rung, hold } : null;
}

/** The fact of the rung that something leads to by itself, where it leads to one. */
export function climbed(task: Task, trigger: Trigger, moment: Moment): readonly Reached[] {
  const rung = rungFor(task, trigger, moment);
  if (!rung) return [];
  const cause = trigger === 'missed' || trigger === 'behind' ? undefined : trigger;
  return [reached(task, rung, moment, cause && { cause })];
}

type Reached = Extract<TaskEvent, { type: 'RungReached' }>;

export function reached(
  task: Task,
  rung: Rung,
  { period }: Moment,
  why: Pick<RungReached, 'cause' | 'decided'> = {},
): Reached {
  const measure = termsOf(rung);
  const data: RungReached = {
    letterId: letterId(task, rung, period),
    rung: rung.id,
    period,
    title: rung.title,
    ...(measure && { measure }),
    ...why,
  };
  return { type: 'RungReached', data };
}

/** The letter of that rung and period, where there is one: never a second. */
export const letterOf = (task: Task, rung: Rung, { period }: Moment): TaskLetter | undefined =>
  task.trouble.letters.find((letter) => letter.letterId === letterId(task, rung, period));

/** The letter of a rung that was imposed and not lifted: it is not imposed again. */
export const standing = ({ trouble }: Task, { id }: Rung): TaskLetter | undefined =>
  trouble.letters.find(
    ({ rung, measure }) => rung === id && measure?.carriedOut === 'until-lifted' && !measure.lifted,
  );

const letterId = ({ taskId, cycle }: Task, { id }: Rung, period: RoundPeriod): string =>
  derivedId(`letter/${taskId}/${cycle}/${id}/${period}/0`);

function termsOf({ carriedOut, followUpWithin, drafter, signer, receiver }: Rung): MeasureTerms | undefined {
  if (!carriedOut) return undefined;
  return {
    carriedOut,
    ...(followUpWithin && { followUpWithin }),
    ...{ keepers: [drafter, signer], signer, receiver },
  };
}
