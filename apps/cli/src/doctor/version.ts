const numbersIn = (text: string): readonly number[] | null =>
  /(\d+)\.(\d+)(?:\.(\d+))?/
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0)) ?? null;

/** `go1.26.8` is at least `1.26`. */
export function atLeast(found: string, needed: string): boolean {
  const have = numbersIn(found);
  const want = numbersIn(needed);
  if (!have || !want) return false;
  const first = want.findIndex((part, at) => part !== have[at]);
  return first < 0 || (have[first] ?? 0) > (want[first] ?? 0);
}

/** `1.32.1` is of the line `1.32`. */
export const ofLine = (found: string, line: string): boolean => {
  const have = numbersIn(found);
  return have !== null && `${have[0]}.${have[1]}` === line;
};
