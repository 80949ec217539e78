import { readFileSync, statSync } from 'node:fs';

const OTHERS = 0o077;
const MOST_BYTES = 16_384;

/** What a key file says, or why no program would use it: it is away, others can read it, or it is too long for any key. */
export function privateText(file: string): { readonly text: string } | 'away' | 'open' | 'long' {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return 'away';
    // Windows knows no such rights.
    if (process.platform !== 'win32' && stat.mode & OTHERS) return 'open';
    return stat.size > MOST_BYTES ? 'long' : { text: readFileSync(file, 'utf8') };
  } catch {
    return 'away';
  }
}
