import { availableParallelism, loadavg } from 'node:os';

/** What a death may cost those who were waiting (targets.md). */
const LIMIT_MS = 30_000;

/**
 * The longest recoveries that are over the limit; none are on a machine that has several times more to do than it has
 * cores: there the clock measures the others' work.
 */
export function tooSlow(recoveriesMs: readonly number[]): readonly number[] {
  const busy = (loadavg()[0] ?? 0) > 3 * availableParallelism();
  return busy ? [] : recoveriesMs.filter((ms) => ms > LIMIT_MS);
}
