import {
  LedgerVerifier,
  verifyDossier,
  type DossierVerdict,
  type TrustedKey,
  type Verdict,
} from '@duban/verifier';

/** Two of them a second would do for a person; the browser is let go on more often, so that it answers at once. */
const AT_ONCE_MS = 40;

export interface Watch {
  /** How many bytes have been read; false to stop there. */
  readonly goesOn: (read: number) => boolean;
}

export type FileVerdict =
  | { readonly kind: 'ledger'; readonly verdict: Verdict }
  | { readonly kind: 'dossier'; readonly verdict: DossierVerdict };

/**
 * Reads a file of any size piece by piece, and lets the page live in between. Null where it was stopped; rejects where the
 * file cannot be read.
 */
export async function verifyFile(
  file: Blob,
  keys: readonly TrustedKey[],
  watch: Watch,
): Promise<FileVerdict | null> {
  if (await isZip(file)) {
    const verdict = await verifyZip(file, keys, watch);
    return verdict && { kind: 'dossier', verdict };
  }
  const verdict = await verifyLines(file, keys, watch);
  return verdict && { kind: 'ledger', verdict };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function isZip(file: Blob): Promise<boolean> {
  const first = await bytesOf(file.slice(0, ZIP.length));
  return ZIP.every((byte, at) => first[at] === byte);
}

async function verifyLines(
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
    await rested();
    since = performance.now();
  }
  return goesOn(read) ? verifier.end() : null;
}

const rested = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Whatever cannot be read counts as altered where dossiers are verified: why it could not be is kept here. */
async function verifyZip(
  file: Blob,
  keys: readonly TrustedKey[],
  { goesOn }: Watch,
): Promise<DossierVerdict | null> {
  let total = 0;
  let since = performance.now();
  let ended: 'stopped' | 'unreadable' | null = null;
  const end = (why: 'stopped' | 'unreadable'): never => {
    ended = why;
    throw new Error(why);
  };
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    if (ended) throw new Error(ended);
    if (performance.now() - since >= AT_ONCE_MS) {
      await rested();
      since = performance.now();
      // Each file is read, and then the zip as a whole.
      if (!goesOn(Math.min(file.size, total / 2))) return end('stopped');
    }
    total += length;
    return bytesOf(file.slice(from, from + length)).catch(() => end('unreadable'));
  };
  const verdict = await verifyDossier({ size: file.size, read }, { keys });
  // The compiler does not see that reading sets it.
  const why = ended as 'stopped' | 'unreadable' | null;
  if (why === 'unreadable') throw new Error(why);
  return why === null && goesOn(file.size) ? verdict : null;
}
