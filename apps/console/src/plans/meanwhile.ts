import type { Import } from './use-import';

type Corrections = Import['corrections'];

/** What others corrected since `seen` of all corrections were there; what I corrected myself I have seen. */
export const unseenOf = (corrections: Corrections, seen: number, me: string): Corrections =>
  corrections.slice(seen).filter(({ by }) => by !== me);

/** A correction with the number that its task has now. */
export const numbered = (
  corrections: Corrections,
  { tasks }: Import['reading'],
): (Corrections[number] & { readonly ref: string | null })[] =>
  corrections.map((one) => ({ ...one, ref: tasks[one.task]?.ref ?? null }));
