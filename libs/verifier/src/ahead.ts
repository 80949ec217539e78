import type { Expected, Stretch } from './chains';
import { wholeLines } from './lines';
import type { Verdict } from './verdict';
import { LedgerVerifier, type VerifyOptions } from './verify';

/** Looks at whole lines beside the verifier, in a thread of its own: `stretchIn`. */
export interface Lookout {
  readonly look: (lines: Uint8Array, expected: Expected) => Promise<Stretch | null>;
  /** How many pieces it may have before the first is answered. */
  readonly atOnce: number;
}

interface Looked {
  readonly lines: Uint8Array;
  readonly stretch: Promise<Stretch | null>;
}

/** As `verifyLedger`, and with the same verdict: others look at the pieces as they come, and what they saw is taken in order. */
export async function verifyAhead(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { look, atOnce }: Lookout,
  options?: VerifyOptions,
): Promise<Verdict> {
  const verifier = new LedgerVerifier(options);
  const waiting: Looked[] = [];
  const takeFirst = async (): Promise<boolean> => {
    const first = waiting.shift();
    return !first || verifier.takeStretch(first.lines, await first.stretch);
  };
  try {
    for await (const lines of wholeLines(pieces)) {
      const { expected } = verifier;
      if (expected) waiting.push({ lines, stretch: look(lines, expected) });
      else if (!verifier.take(lines)) break;
      if (waiting.length >= atOnce && !(await takeFirst())) break;
    }
    while (waiting.length > 0 && (await takeFirst()));
  } finally {
    await Promise.allSettled(waiting.map(({ stretch }) => stretch));
  }
  return verifier.end();
}
