import type { Text } from '@duban/domain';
import { hashingInScript, readKey, type TrustedKey } from '@duban/verifier';

export type GivenKeys =
  | { readonly ok: true; readonly keys: readonly TrustedKey[] }
  | { readonly ok: false; readonly because: Text };

/** A key in PEM takes several lines, any other one its own. */
const ONE_KEY = /-----BEGIN [^-]*-----[^-]*-----END [^-]*-----|[^\r\n]+/g;

/** Every key in what somebody pasted; none in a text that is empty. */
export function keysIn(text: string): GivenKeys {
  const keys = new Map<string, TrustedKey>();
  for (const [one] of text.matchAll(ONE_KEY)) {
    if (!one.trim()) continue;
    const reading = readKey(one, hashingInScript);
    if (!reading.ok) return reading;
    keys.set(reading.key.id, reading.key);
  }
  return { ok: true, keys: [...keys.values()] };
}
