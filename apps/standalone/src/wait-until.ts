import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  readonly what: string;
  readonly withinMs: number;
  readonly everyMs?: number;
  /** Throws when waiting has become useless, e.g. because the process that is waited for has ended. */
  readonly stillWorthIt?: () => void;
}

/** Asks again and again until the answer is yes; a question that fails counts as no. */
export async function waitUntil(ask: () => Promise<boolean>, patience: Patience): Promise<void> {
  const end = Date.now() + patience.withinMs;
  let last: unknown = 'no';
  for (;;) {
    patience.stillWorthIt?.();
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`${patience.what}: not within ${patience.withinMs / 1000} s (${String(last)})`);
    await sleep(patience.everyMs ?? 100);
  }
}
