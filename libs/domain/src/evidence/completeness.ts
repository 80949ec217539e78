import type { Measure, Task } from '../tasks/task';
import { ofCycle } from './decide';
import { latestOf, type Evidence } from './evidence';

export interface EvidenceCompleteness {
  /** Pieces that count. */
  readonly pieces: number;
  /** The measures that nothing proves yet, in the plan's order. */
  readonly lacking: readonly Measure[];
}

/** As much of a piece as is counted. */
type Counted = Pick<Evidence, 'cycle'> & {
  readonly withdrawn: object | null;
  readonly versions: readonly { readonly measures: readonly string[] }[];
};

const counting = <One extends Pick<Counted, 'cycle' | 'withdrawn'>>(
  all: readonly One[],
  task: Pick<Task, 'cycle'>,
): readonly One[] => ofCycle(all, task).filter(({ withdrawn }) => !withdrawn);

/** Which measures have no proof: each of the task's wants one. */
export function completenessOf(task: Task, all: readonly Counted[]): EvidenceCompleteness {
  const pieces = counting(all, task);
  const proven = new Set(pieces.flatMap((one) => latestOf(one).measures));
  return { pieces: pieces.length, lacking: task.facts.measures.filter(({ no }) => !proven.has(no)) };
}
