import type { Sheet } from '@duban/domain';
import { strToU8, zipSync } from 'fflate';
import { bodyOf } from './letter-body';
import { partsOf } from './letter-parts';

/** The earliest time that a zip can hold. It is reckoned in the machine's own zone, so it is made in it. */
const MADE_AT = new Date(1980, 0, 1);

/**
 * A letter as a document of Word. The same letter makes the same bytes, today and on every machine, so that what was
 * sent can be compared with what is kept: no time, no random id, and a compressor that does not change with Node's.
 * That is why no library writes it: those at hand put the time of writing into it.
 */
export function writeLetter(sheet: Sheet): Uint8Array {
  const parts = Object.entries(partsOf(sheet, bodyOf(sheet)));
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), {
    mtime: MADE_AT,
    level: 6,
  });
}
