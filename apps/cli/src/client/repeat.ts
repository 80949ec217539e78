import { Trouble } from '../trouble';
import type { HttpAnswer } from './answer';
import { NoAnswer } from './send';

export interface Patience {
  readonly attempts: number;
  readonly pause: (ms: number) => Promise<void>;
}

const LONGEST_PAUSE_MS = 10_000;

/**
 * Asks again with the same key while the outcome is not known: the key makes it one act however often it arrives.
 * Gives the last answer, or null when none came at all.
 */
export async function repeated(
  attempt: () => Promise<HttpAnswer>,
  { attempts, pause }: Patience,
): Promise<HttpAnswer | null> {
  for (let count = 1; ; count += 1) {
    const answer = await answered(attempt, count === 1);
    if (answer && answer.status !== 503) return answer;
    if (count >= attempts) return answer;
    await pause(Math.min(answer?.retryAfterMs ?? 500 * 2 ** (count - 1), LONGEST_PAUSE_MS));
  }
}

/** Where nobody listens at first, nothing has happened and waiting is of no use: that error goes up. */
async function answered(attempt: () => Promise<HttpAnswer>, first: boolean): Promise<HttpAnswer | null> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof NoAnswer) || (first && !error.sent)) throw error;
    return null;
  }
}

/** After this the person must look or repeat; with the same key nothing is done twice. */
export const outcomeUnknown = (key: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'outcome-unknown',
    because: {
      zh: `结果未知。稍后用同一个键重复即可，不会办两次：--key ${key}`,
      en: `the outcome is unknown. Repeat it later with the same key, it is never done twice: --key ${key}`,
    },
    more: { key },
  });
