import { derivedId } from '../ledger/derived-id';
import { writtenDay } from '../letters/sheet';
import { readDeadline } from '../plans/deadline';
import type { Policy } from '../policy/policy';
import type { Day } from '../time/day';
import type { TaskEvent } from './event';
import { planTask } from './plan-task';
import type { Reopening } from './reopening';
import type { ClosedTask, TaskFacts } from './task';

/** A closed task is followed by one at most, whatever looks back at it: the next look-back draws that one. */
export const nextCycleId = (taskId: string): string => derivedId(`task/${taskId}/next-cycle`);

/** What was found, and until when it has to be put right. */
export type FoundAgain = Omit<Reopening, 'taskId' | 'cycle' | 'ref'> & { readonly rectifyBy: Day };

/**
 * The first facts of a new cycle: a task of its own beside the closed one, whose record and number stay as they are for ever. It
 * has the words and the units of the plan, the law of its own day and its own deadline; the days of the measures are over.
 */
export function newCycle(
  old: ClosedTask,
  { rectifyBy, ...found }: FoundAgain,
  policy: Policy,
): readonly TaskEvent[] {
  const { taskId, cycle, facts } = old;
  const reopens = { taskId, cycle, ref: facts.ref, ...found };
  const again: TaskFacts = {
    ...facts,
    ref: nextRef(old),
    deadline: readDeadline(`${writtenDay(rectifyBy)}前`),
    measures: facts.measures.map((measure) => ({ ...measure, deadline: null })),
    reopens,
  };
  return planTask(nextCycleId(taskId), again, policy, cycle + 1);
}

/** `07` is followed by `07-R2` and `07-R3`: no plan prints such a number. */
function nextRef({ cycle, facts: { ref } }: ClosedTask): string {
  const ending = `-R${cycle}`;
  const first = cycle > 1 && ref.endsWith(ending) ? ref.slice(0, -ending.length) : ref;
  return `${first}-R${cycle + 1}`;
}
