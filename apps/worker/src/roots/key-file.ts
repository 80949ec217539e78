import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { LedgerKeyTrouble } from '@duban/contract';
import { readPrivateFile, type RootSigner } from '@duban/persistence';

export type OpenedKey =
  | { readonly signer: RootSigner; readonly trouble: null }
  | { readonly signer: null; readonly trouble: LedgerKeyTrouble };

const troubled = (trouble: LedgerKeyTrouble): OpenedKey => ({ signer: null, trouble });

const TROUBLES = { away: 'key-away', open: 'key-open', long: 'no-private-key' } as const;

/**
 * The key that signs the roots, from a PEM file (PKCS#8, Ed25519) that its owner alone may read. What is wrong with it is
 * said by a code, never with a path or a part of the key.
 */
export async function openKeyFile(path: string | undefined): Promise<OpenedKey> {
  if (path === undefined) return troubled('no-key');
  const read = await readPrivateFile(path);
  if (read.text === null) return troubled(TROUBLES[read.because]);
  const key = privateKeyIn(read.text);
  if (!key) return troubled('no-private-key');
  return key.asymmetricKeyType === 'ed25519'
    ? { signer: signerOf(key), trouble: null }
    : troubled('other-key');
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
