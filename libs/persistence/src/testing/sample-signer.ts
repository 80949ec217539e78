import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { RootSigner } from '../ledger/roots';

/** A key that lives as long as a spec. */
export function sampleSigner(): RootSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    key: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: async (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}
