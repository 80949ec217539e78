import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { LedgerKeyTrouble } from '@duban/contract';
import type { RootSigner } from '@duban/persistence';

export type OpenedKey =
  | { readonly signer: RootSigner; readonly trouble: null }
  | { readonly signer: null; readonly trouble: LedgerKeyTrouble };

const troubled = (trouble: LedgerKeyTrouble): OpenedKey => ({ signer: null, trouble });

/** No key is longer; whatever else somebody named by mistake is not read into memory. */
const MOST_BYTES = 16_384;
const OTHERS = 0o077;

/**
 * The key that signs the roots, from a PEM file (PKCS#8, Ed25519) that its owner alone may read. What is wrong with it is
 * said by a code, never with a path or a part of the key.
 */
export async function openKeyFile(path: string | undefined): Promise<OpenedKey> {
  if (path === undefined) return troubled('no-key');
  const read = await pemIn(path);
  if ('trouble' in read) return troubled(read.trouble);
  const key = privateKeyIn(read.pem);
  if (!key) return troubled('no-private-key');
  return key.asymmetricKeyType === 'ed25519'
    ? { signer: signerOf(key), trouble: null }
    : troubled('other-key');
}

type ReadPem = { readonly pem: string } | { readonly trouble: LedgerKeyTrouble };

/** Rights and text of one and the same file, though its name may come to mean another one meanwhile. */
async function pemIn(path: string): Promise<ReadPem> {
  // Without waiting: a pipe that nobody writes into would hold up everything.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null);
  if (!file) return { trouble: 'key-away' };
  try {
    const { mode, size } = await file.stat();
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return { trouble: 'key-away' };
    // Windows knows no such rights.
    if (process.platform !== 'win32' && mode & OTHERS) return { trouble: 'key-open' };
    return size > MOST_BYTES ? { trouble: 'no-private-key' } : { pem: await file.readFile('utf8') };
  } catch {
    return { trouble: 'key-away' };
  } finally {
    await file.close();
  }
}

/** PKCS#8 alone: what other forms hold is not guessed. */
function privateKeyIn(pem: string): KeyObject | null {
  if (!pem.includes('-----BEGIN PRIVATE KEY-----')) return null;
  try {
    return createPrivateKey({ key: pem, format: 'pem' });
  } catch {
    return null;
  }
}

function signerOf(privateKey: KeyObject): RootSigner {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: createHash('sha256').update(der).digest('hex'),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: async (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}
