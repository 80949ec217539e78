import { isIPv6 } from 'node:net';
import { Problem, problem } from '../edge/problem';

/** An office sits behind one address: sixty wrong passwords on a Monday morning are people, a thousand are a program. */
export const ADDRESS = { failures: 60, forgottenEveryMs: 10_000 };
const NETWORKS_KEPT = 10_000;

/**
 * Counts failed sign-ins by address, whatever the names: the lock of an account does not see who tries one password on
 * everybody. An attempt counts from its beginning, so that many at once count too.
 */
export class AddressLimit {
  /** When the last failure of a network will be forgotten. */
  private readonly clearAtMs = new Map<string, number>();

  async counted<T>(address: string, nowMs: number, attempt: () => Promise<T>): Promise<T> {
    const network = networkOf(address);
    this.take(network, nowMs);
    let failed = false;
    try {
      return await attempt();
    } catch (error) {
      failed = error instanceof Problem;
      throw error;
    } finally {
      if (!failed) this.giveBack(network);
    }
  }

  private take(network: string, nowMs: number): void {
    const { failures, forgottenEveryMs } = ADDRESS;
    const clearAtMs = Math.max(this.clearAtMs.get(network) ?? 0, nowMs) + forgottenEveryMs;
    const tooEarlyMs = clearAtMs - nowMs - failures * forgottenEveryMs;
    if (tooEarlyMs > 0) throw tooManyAttempts(tooEarlyMs);
    this.clearAtMs.delete(network);
    this.clearAtMs.set(network, clearAtMs);
    const oldest = this.clearAtMs.keys().next();
    if (this.clearAtMs.size > NETWORKS_KEPT && !oldest.done) this.clearAtMs.delete(oldest.value);
  }

  private giveBack(network: string): void {
    const clearAtMs = this.clearAtMs.get(network);
    if (clearAtMs !== undefined) this.clearAtMs.set(network, clearAtMs - ADDRESS.forgottenEveryMs);
  }
}

/** Whoever has one address of IPv6 has 2^64 of them: its first four groups are one network. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const inside = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (inside !== undefined) return inside;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = tail ? Array<string>(Math.max(8 - head.length - tail.length, 0)).fill('0') : [];
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(':');
}

function tooManyAttempts(tooEarlyMs: number): Problem {
  const retryAfterSeconds = Math.ceil(tooEarlyMs / 1_000);
  return problem(
    'too-many-attempts',
    `此地址登录失败次数过多，请 ${retryAfterSeconds} 秒后再试`,
    `too many failed sign-ins from this address: try again in ${retryAfterSeconds} seconds`,
    { retryAfterSeconds },
  );
}
