import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** No key file is longer; whatever else somebody named by mistake is not read into memory. */
const MOST_BYTES = 16_384;
const OTHERS = 0o077;

export type PrivateText =
  { readonly text: string } | { readonly text: null; readonly because: 'away' | 'open' | 'long' };

const without = (because: 'away' | 'open' | 'long'): PrivateText => ({ text: null, because });

/** A file that its owner alone may read: rights and text of one and the same, though its name may come to mean another one. */
export async function readPrivateFile(path: string): Promise<PrivateText> {
  // Without waiting: a pipe that nobody writes into would hold up everything.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null);
  if (!file) return without('away');
  try {
    const { mode, size } = await file.stat();
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return without('away');
    // Windows knows no such rights.
    if (process.platform !== 'win32' && mode & OTHERS) return without('open');
    return size > MOST_BYTES ? without('long') : { text: await file.readFile('utf8') };
  } catch {
    return without('away');
  } finally {
    await file.close();
  }
}
