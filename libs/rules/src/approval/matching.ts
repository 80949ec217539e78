/** Who takes whom: for each left end its right end, or null. */
export type Matching = (number | null)[];

/**
 * Extends a matching in a bipartite graph by augmenting paths (Kuhn), left ends in the given order: an end that is
 * matched stays so, which is why matching the weightiest first is best for weights too. `options[left]` lists the right
 * ends that a left end may take. Small inputs: O(ends × edges).
 */
export function extendMatching(
  options: readonly (readonly number[])[],
  lefts: readonly number[],
  given: Matching = options.map(() => null),
): Matching {
  const takes = [...given];
  const takenBy = new Map<number, number>();
  takes.forEach((right, left) => {
    if (right !== null) takenBy.set(right, left);
  });
  const augment = (left: number, seen: Set<number>): boolean =>
    (options[left] ?? []).some((right) => {
      if (seen.has(right)) return false;
      seen.add(right);
      const holder = takenBy.get(right);
      if (holder !== undefined && !augment(holder, seen)) return false;
      takenBy.set(right, left);
      takes[left] = right;
      return true;
    });
  for (const left of lefts) if (takes[left] === null) augment(left, new Set());
  return takes;
}

/**
 * The left ends on alternating paths from unmatched ones: one more right end for any of them makes the matching larger,
 * and nothing else does. Beside it the right ends on these paths: where all left ends are wanted, these are too few.
 */
export function wanting(
  options: readonly (readonly number[])[],
  takes: Matching,
  from: readonly number[],
): { readonly lefts: ReadonlySet<number>; readonly rights: ReadonlySet<number> } {
  const holders = new Map(takes.flatMap((right, left) => (right === null ? [] : [[right, left] as const])));
  const lefts = new Set(from);
  const rights = new Set<number>();
  for (const left of lefts)
    for (const right of options[left] ?? []) {
      rights.add(right);
      const holder = holders.get(right);
      if (holder !== undefined) lefts.add(holder);
    }
  return { lefts, rights };
}
