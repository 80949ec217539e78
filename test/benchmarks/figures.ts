export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** In milliseconds, to a tenth. */
export function spreadOf(durationsMs: readonly number[]): Spread {
  const sorted = [...durationsMs].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: rounded(at(0.5)), p99: rounded(at(0.99)) };
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Works through all items with so many callers at once; how many a second. */
export async function throughput<T>(
  items: readonly T[],
  callers: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const left = [...items];
  const call = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  const ms = await timed(() => Promise.all(Array.from({ length: callers }, call)));
  return rounded((items.length * 1_000) / ms);
}
