import type { Logger } from 'pino';

export interface LoopWork {
  readonly log: Logger;
  /** How long it rests when there was nothing more to do. */
  readonly idleMs: number;
  /** What is said when a turn fails; the next one tries again. */
  readonly failure: string;
  /** Whether there may be more to do at once. */
  readonly turn: () => Promise<boolean>;
}

export interface Loop {
  /** There may be something to do. */
  wake(): void;
  /** Ends after the turn in hand. */
  stop(): Promise<void>;
}

/** Turns without end, with rests between them. */
export function startLoop({ log, idleMs, failure, turn }: LoopWork): Loop {
  let stopping = false;
  let woken = false;
  let rouse: () => void = () => undefined;
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      if (woken || stopping) return resolve();
      const timer = setTimeout(resolve, idleMs);
      rouse = () => (clearTimeout(timer), resolve());
    });
  const loop = async (): Promise<void> => {
    while (!stopping) {
      // Before looking: what comes in from now on may not be seen, and is worth another look.
      woken = false;
      const more = await turn().catch((err: unknown) => (log.error({ err }, failure), false));
      if (!more) await rest();
    }
  };
  const running = loop();
  return {
    wake: () => {
      woken = true;
      rouse();
    },
    stop: async () => {
      stopping = true;
      rouse();
      await running;
    },
  };
}
