import { problem, type Problem } from '../edge/problem';

export const LOCK = { attempts: 5, lockMs: 15 * 60_000 };
const NAMES_KEPT = 10_000;

interface Failures {
  readonly count: number;
  readonly lockedUntilMs: number;
}

/**
 * One attempt a name at a time, so that a hundred guesses at once are counted like a hundred in a row. Names that nobody
 * has are counted here just as accounts are in the database: their answers tell nothing.
 */
export class SignInGate {
  private readonly waiting = new Map<string, Promise<unknown>>();
  private readonly strangers = new Map<string, Failures>();

  async oneAtATime<T>(name: string, attempt: () => Promise<T>): Promise<T> {
    const turn = (this.waiting.get(name) ?? Promise.resolve()).then(attempt, attempt);
    this.waiting.set(name, turn);
    try {
      return await turn;
    } finally {
      if (this.waiting.get(name) === turn) this.waiting.delete(name);
    }
  }

  strangerLockedUntil(name: string, nowMs: number): number | null {
    const until = this.strangers.get(name)?.lockedUntilMs ?? 0;
    return until > nowMs ? until : null;
  }

  noteStranger(name: string, nowMs: number): void {
    const count = (this.strangers.get(name)?.count ?? 0) + 1;
    const locked = count >= LOCK.attempts;
    this.strangers.delete(name);
    this.strangers.set(name, { count: locked ? 0 : count, lockedUntilMs: locked ? nowMs + LOCK.lockMs : 0 });
    const oldest = this.strangers.keys().next();
    if (this.strangers.size > NAMES_KEPT && !oldest.done) this.strangers.delete(oldest.value);
  }
}

export const signInFailed = (): Problem =>
  problem('sign-in-failed', '用户名或密码不正确', 'the name or the password is wrong');

export function lockedUntil(untilMs: number, nowMs: number): Problem {
  const retryAfterSeconds = Math.max(1, Math.ceil((untilMs - nowMs) / 1_000));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return problem(
    'locked',
    `连续失败 ${LOCK.attempts} 次，已锁定，请约 ${minutes} 分钟后再试`,
    `locked after ${LOCK.attempts} failed attempts: try again in about ${minutes} minutes`,
    { retryAfterSeconds },
  );
}
