import { availableParallelism, loadavg } from 'node:os';

/** What a death may cost those who were waiting (targets.md). */
const LIMIT_MS = 30_000;

/** How long those who waited had to wait, and whether the machine then had several times more to do than it has cores. */
export interface Recovery {
  readonly ms: number;
  readonly crowded: boolean;
}

/** Of a death at `died` (`performance.now()`), once everybody has their answer. */
export const recoveryFrom = (died: number): Recovery => ({
  ms: Math.round(performance.now() - died),
  crowded: (loadavg()[0] ?? 0) > 3 * availableParallelism(),
});

export const longest = (recoveries: readonly Recovery[]): number =>
  Math.max(...recoveries.map(({ ms }) => ms));

/** In milliseconds. On a machine that is crowded the clock measures the others' work. */
export const tooSlow = (recoveries: readonly Recovery[]): readonly number[] =>
  recoveries.filter(({ ms, crowded }) => !crowded && ms > LIMIT_MS).map(({ ms }) => ms);
