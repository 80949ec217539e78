import type { Allowed } from '@duban/persistence';

/** So many at once, and one more after each stretch of time. */
export interface Counting {
  /** Takes one; says how many milliseconds too early that is, and takes none then. */
  readonly take: (key: string, nowMs: number) => number | Promise<number>;
  readonly giveBack: (key: string) => void | Promise<void>;
}

const KEYS_KEPT = 10_000;

/**
 * So many at once, and one more after each stretch of time; counted by whatever a key names. It is known to this process
 * alone: a house of several lets through as many times more.
 */
export class Allowance implements Counting {
  /** When nothing of a key will count any more. */
  private readonly clearAtMs = new Map<string, number>();

  constructor(private readonly allowed: Allowed) {}

  take(key: string, nowMs: number): number {
    const { atOnce, oneMoreEveryMs } = this.allowed;
    const clearAtMs = Math.max(this.clearAtMs.get(key) ?? 0, nowMs) + oneMoreEveryMs;
    const tooEarlyMs = clearAtMs - nowMs - atOnce * oneMoreEveryMs;
    if (tooEarlyMs > 0) return tooEarlyMs;
    this.clearAtMs.delete(key);
    this.clearAtMs.set(key, clearAtMs);
    const oldest = this.clearAtMs.keys().next();
    if (this.clearAtMs.size > KEYS_KEPT && !oldest.done) this.clearAtMs.delete(oldest.value);
    return 0;
  }

  giveBack(key: string): void {
    const clearAtMs = this.clearAtMs.get(key);
    if (clearAtMs !== undefined) this.clearAtMs.set(key, clearAtMs - this.allowed.oneMoreEveryMs);
  }
}
