/**
 * A largest matching in a bipartite graph by augmenting paths (Kuhn). `options[left]` lists the right ends that a left
 * end may take; the answer gives each left end its right end, or null. Small inputs: O(ends × edges).
 */
export function matching(options: readonly (readonly number[])[]): readonly (number | null)[] {
  const takenBy: (number | undefined)[] = [];
  const augment = (left: number, seen: number[]): boolean =>
    (options[left] ?? []).some((right) => {
      if (seen.includes(right)) return false;
      seen.push(right);
      const holder = takenBy[right];
      if (holder !== undefined && !augment(holder, seen)) return false;
      takenBy[right] = left;
      return true;
    });
  options.forEach((_, left) => augment(left, []));
  const given = options.map<number | null>(() => null);
  takenBy.forEach((left, right) => {
    if (left !== undefined) given[left] = right;
  });
  return given;
}
