import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeText } from './write-whole';

const KEY_BYTES = 32;

/**
 * The file of the keys that seal personal data, made where there is none. In the place of a lost one it opens nothing that
 * was sealed before: then the tables are not brought up to date, and the product does not start.
 */
export function sealKeysIn(folder: string): string {
  const file = join(folder, 'seal-keys.txt');
  if (!existsSync(file)) writeWholeText(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  return file;
}
