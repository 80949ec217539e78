import { LedgerVerifier, type TrustedKey, type Verdict } from '@duban/verifier';

/** Two of them a second would do for a person; the browser is let go on more often, so that it answers at once. */
const AT_ONCE_MS = 40;

export interface Watch {
  /** How many bytes have been read; false to stop there. */
  readonly goesOn: (read: number) => boolean;
}

/**
 * Reads a file of any size piece by piece, and lets the page live in between. Null where it was stopped; rejects where the
 * file cannot be read.
 */
export async function verifyFile(
  file: Blob,
  keys: readonly TrustedKey[],
  { goesOn }: Watch,
): Promise<Verdict | null> {
  const verifier = new LedgerVerifier({ keys });
  const reader = file.stream().getReader();
  let read = 0;
  let since = performance.now();
  for (;;) {
    const { value } = await reader.read();
    if (!value || !verifier.take(value)) break;
    read += value.length;
    if (performance.now() - since < AT_ONCE_MS) continue;
    if (!goesOn(read)) {
      await reader.cancel();
      return null;
    }
    await new Promise((rested) => setTimeout(rested));
    since = performance.now();
  }
  return goesOn(read) ? verifier.end() : null;
}
