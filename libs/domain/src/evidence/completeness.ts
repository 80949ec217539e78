import type { Measure, Task } from '../tasks/task';
import { ofCycle } from './decide';
import { latestOf, type Evidence } from './evidence';

/** What a signed text says of a piece of evidence: which version, by what it holds. */
export interface EvidenceName {
  readonly id: string;
  /** Counted from 1. */
  readonly version: number;
  readonly sha256: string;
}

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

/** The versions that count, in an order that depends on nothing but their ids. */
export const evidenceOf = (task: Pick<Task, 'cycle'>, all: readonly Evidence[]): readonly EvidenceName[] =>
  counting(all, task)
    .map((one) => ({ id: one.evidenceId, version: one.versions.length, sha256: latestOf(one).sha256 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
