/**
 * The number that a letter would get if it were issued now: the next of its mark and year. Only a suggestion, for the
 * house allots numbers at the issue, and another letter may come first.
 */
export function nextNumber(mark: string, year: number, known: readonly (string | null)[]): string {
  const series = `${mark}〔${year}〕`;
  const counts = known
    .filter((number) => number?.startsWith(series))
    .map((number) => Number.parseInt(number?.slice(series.length) ?? '', 10))
    .filter((count) => !Number.isNaN(count));
  return `${series}${Math.max(0, ...counts) + 1}号`;
}
