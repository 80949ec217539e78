import { isIPv6 } from 'node:net';
import { Allowance, type Counting } from '../edge/allowance';
import { Problem, problem } from '../edge/problem';

/** An office sits behind one address: sixty wrong passwords on a Monday morning are people, a thousand are a program. */
export const ADDRESS = { failures: 60, forgottenEveryMs: 10_000 };
export const FAILURES = { atOnce: ADDRESS.failures, oneMoreEveryMs: ADDRESS.forgottenEveryMs };

/**
 * Counts failed sign-ins by address, whatever the names: the lock of an account does not see who tries one password on
 * everybody. An attempt counts from its beginning, so that many at once count too.
 */
export class AddressLimit {
  /** By this process alone unless it is said. */
  constructor(private readonly allowance: Counting = new Allowance(FAILURES)) {}

  async counted<T>(address: string, nowMs: number, attempt: () => Promise<T>): Promise<T> {
    const network = networkOf(address);
    const tooEarlyMs = await this.allowance.take(network, nowMs);
    if (tooEarlyMs > 0) throw tooManyAttempts(tooEarlyMs);
    let failed = false;
    try {
      return await attempt();
    } catch (error) {
      failed = error instanceof Problem;
      throw error;
    } finally {
      if (!failed) await this.allowance.giveBack(network);
    }
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
    `此网络地址失败的尝试过多，请 ${retryAfterSeconds} 秒后再试`,
    `too many failed attempts from this address: try again in ${retryAfterSeconds} seconds`,
    { retryAfterSeconds },
  );
}
