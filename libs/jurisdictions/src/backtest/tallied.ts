import type { Task } from '@duban/domain';

/** What became of tasks, counted by name: of those that were closed, and apart from it of those that are open. */
interface Counts {
  readonly closings: Readonly<Record<string, number>>;
  readonly open: Readonly<Record<string, number>>;
}

/** Counts one more task under what became of it. */
export function countIn({ closings, open }: Counts, { status }: Task, outcome: string): void {
  const counts: Record<string, number> = status === 'closed' ? closings : open;
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

/** Reckons to the end at once what can pause between two tasks. */
export function atOnce<Done>(steps: Generator<void, Done>): Done {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
