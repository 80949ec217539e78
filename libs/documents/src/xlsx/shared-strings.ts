import { spend } from './sheet-xml';
import type { Budget } from './sheet-xml';
import { scanXml } from './xml';
import type { ZipEntry } from '../zip/directory';

/**
 * The texts that cells share, by index. Only the wanted ones are kept, so that a small sheet in a workbook of
 * many texts costs little. Throws {@link Refused}.
 */
export async function readSharedStrings(
  entry: ZipEntry | undefined,
  wanted: ReadonlySet<number>,
  budget: Budget,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  if (!entry || wanted.size === 0) return texts;
  let [index, text, reads, phonetic] = [0, '', false, false];
  await scanXml(entry, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') reads = !phonetic && wanted.has(index);
    },
    text(piece) {
      if (reads) text += piece;
    },
    close(name) {
      if (name === 't') reads = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      if (wanted.has(index)) spend(budget, text, entry.name);
      if (wanted.has(index)) texts.set(index, text);
      index += 1;
    },
  });
  return texts;
}
