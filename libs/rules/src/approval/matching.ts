/**
 * A largest matching in a bipartite graph by augmenting paths (Kuhn). `options[left]` lists the right ends that a left
 * end may take; the answer gives each left end its right end, or null. Small inputs: O(ends × edges).
 */
export function matching(options: readonly (readonly number[])[]): readonly (number | null)[] {
  const taken = new Map<number, number>();
  const augment = (left: number, seen: Set<number>): boolean =>
    (options[left] ?? []).some((right) => {
      if (seen.has(right)) return false;
      seen.add(right);
      const holder = taken.get(right);
      if (holder !== undefined && !augment(holder, seen)) return false;
      taken.set(right, left);
      return true;
    });
  options.forEach((_, left) => augment(left, new Set()));
  const given = new Map([...taken].map(([right, left]) => [left, right]));
  return options.map((_, left) => given.get(left) ?? null);
}
