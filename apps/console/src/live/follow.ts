import type { AnswerOf, Outcome } from '../api/ask';

export type Place = AnswerOf<'changes'>['next'];

export interface Following {
  /** Asks and waits; throws when it is told to stop. */
  readonly wait: (after: Place | undefined) => Promise<Outcome<AnswerOf<'changes'>>>;
  readonly tell: (news: AnswerOf<'changes'>) => void;
  /** Where an earlier one stopped. */
  readonly from: Place | undefined;
  readonly pause: (ms: number) => Promise<void>;
  readonly stopped: () => boolean;
}

/** What comes in bursts is read once, and a house that sends everybody home at once is not asked a thousand times. */
const BREATH_MS = 300;
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** One question after the other, each from where the answer before it ended, until it is stopped. */
export async function follow({ wait, tell, from, pause, stopped }: Following): Promise<void> {
  let place = from;
  let failed = 0;
  while (!stopped()) {
    const outcome = await wait(place).catch(() => null);
    if (stopped()) break;
    if (outcome?.ok) {
      place = outcome.value.next;
      failed = 0;
      tell(outcome.value);
      await pause(BREATH_MS);
      continue;
    }
    if (outcome?.trouble.code === 'not-signed-in') break;
    // A place that the house does not know is none to ask from again.
    if (outcome?.trouble.code === 'bad-request') place = undefined;
    await pause(PAUSES_MS[Math.min(failed, PAUSES_MS.length - 1)] ?? 0);
    failed += 1;
  }
}
