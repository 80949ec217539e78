import { startAuthentication } from '@simplewebauthn/browser';
import type { Asking } from '../api/ask';

type Proof = NonNullable<Asking<'signTask'>['body']['proof']>;
type Assertion = Extract<Proof, { method: 'passkey' }>['assertion'];

/** Has one of these keys sign a hash, after the device has asked who it is; null where it did not. */
export async function signedByKey(hash: string, keys: readonly string[]): Promise<Assertion | null> {
  try {
    const { id, rawId, response } = await startAuthentication({
      optionsJSON: {
        challenge: base64url(hash),
        allowCredentials: keys.map((key) => ({ id: key, type: 'public-key' })),
        userVerification: 'required',
      },
    });
    return { id, rawId, type: 'public-key', response };
  } catch {
    // Whoever turns away from their device is told that nothing was signed; a browser says no more than that.
    return null;
  }
}

/** Hexadecimal digits as a browser takes bytes. */
function base64url(hash: string): string {
  const bytes = (hash.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
