import type { Measure, Task } from '../tasks/task';
import { ofCycle } from './decide';
import { latestOf, type Evidence } from './evidence';

/** As much of a piece as is counted. */
type Counted = Pick<Evidence, 'cycle'> & {
  readonly withdrawn: object | null;
  readonly versions: readonly { readonly measures: readonly string[] }[];
};

/** Which measures have no proof, in the plan's order: each of the task's wants one. */
export function unprovenOf(task: Task, all: readonly Counted[]): readonly Measure[] {
  const pieces = ofCycle(all, task).filter(({ withdrawn }) => !withdrawn);
  const proven = new Set(pieces.flatMap((one) => latestOf(one).measures));
  return task.facts.measures.filter(({ no }) => !proven.has(no));
}
