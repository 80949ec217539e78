import { setTimeout as pause } from 'node:timers/promises';
import { Trouble, wrongCall } from '../trouble';
import type { HttpAnswer } from './answer';
import { NoAnswer } from './send';

export interface Patience {
  /** How long to go on asking. */
  readonly forMs: number;
  /** Whether to wait, too, for a server that nobody has reached yet. */
  readonly forServer: boolean;
  readonly pause: (ms: number) => Promise<unknown>;
}

const DEFAULT_MS = 10_000;
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** DUBAN_WAIT, in seconds: how long a script waits for a server that is being restarted. */
export function patienceOf(environment: NodeJS.ProcessEnv): Patience {
  const text = environment['DUBAN_WAIT'];
  if (!text) return { forMs: DEFAULT_MS, forServer: false, pause };
  if (!/^\d{1,5}$/.test(text))
    throw wrongCall('DUBAN_WAIT', '应为秒数，如 60', 'write a number of seconds, such as 60');
  return { forMs: Number(text) * 1000, forServer: true, pause };
}

/**
 * Asks again with the same key while the outcome is not known: the key makes it one act however often it arrives.
 * Gives the last answer, or null when none came at all.
 */
export async function repeated<A extends HttpAnswer>(
  attempt: () => Promise<A>,
  { forMs, forServer, pause }: Patience,
): Promise<A | null> {
  let waited = 0;
  for (let count = 0; ; count += 1) {
    const answer = await answered(attempt, count === 0 && !forServer);
    if (answer && answer.status !== 503) return answer;
    if (waited >= forMs) return answer;
    const asked = Math.max(answer?.retryAfterMs ?? 0, SHORTEST_PAUSE_MS * 2 ** Math.min(count, 4));
    const ms = Math.min(asked, LONGEST_PAUSE_MS, forMs - waited);
    await pause(ms);
    waited += ms;
  }
}

/** Where nobody listens at first, nothing has happened: that error goes up at once. */
async function answered<A extends HttpAnswer>(attempt: () => Promise<A>, giveUp: boolean): Promise<A | null> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof NoAnswer) || (giveUp && !error.sent)) throw error;
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
