import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeText } from './write-whole';

/**
 * The file of the key that signs the ledger month by month, made where there is none. What one key has signed is not signed
 * again by another: a lost one costs nothing but the trust in a new one.
 */
export function ledgerKeyIn(folder: string): string {
  const file = join(folder, 'ledger-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeWholeText(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return file;
}
