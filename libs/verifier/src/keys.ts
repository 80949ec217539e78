import { ed25519 } from '@noble/curves/ed25519.js';
import { SIGNATURE_ALGORITHM, type SignedRoot, type Text } from '@duban/domain';
import type { Hashing } from './hashing';

/** A public key that whoever verifies has from elsewhere than from the file. */
export interface TrustedKey {
  /** SHA-256 of the key as it is published (DER, SubjectPublicKeyInfo), by which roots name it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

export type KeyReading =
  { readonly ok: true; readonly key: TrustedKey } | { readonly ok: false; readonly because: Text };

/** What stands before the 32 bytes of every Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const RAW = 32;

/** A public key as it is published: PEM, or `ed25519:` and the key in base64 or hexadecimal. */
export function readKey(text: string, hashing: Hashing): KeyReading {
  const said = text.trim();
  if (/PRIVATE KEY/.test(said))
    return bad(
      '这是私钥，切勿交给任何人；核验要用公钥',
      'this is a private key, which nobody must see; verifying takes the public one',
    );
  const pem = /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----$/.exec(said);
  const bytes = bytesIn((pem?.[1] ?? said.replace(/^ed25519:/, '')).replace(/\s/g, ''));
  const raw = bytes && rawOf(bytes);
  return raw
    ? { ok: true, key: keyOf(raw, hashing) }
    : bad('不是 Ed25519 公钥', 'this is no public key of Ed25519');
}

export const keyOf = (raw: Uint8Array, hashing: Hashing): TrustedKey => ({
  id: hashing.ofBytes(Uint8Array.from([...SPKI, ...raw])),
  bytes: raw,
});

/** The key as a file that others know: PEM. */
export const pemOf = ({ bytes }: TrustedKey): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(Uint8Array.from([...SPKI, ...bytes]))}\n-----END PUBLIC KEY-----\n`;

function rawOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length === RAW) return bytes;
  const isSpki = bytes.length === SPKI.length + RAW && SPKI.every((byte, at) => bytes[at] === byte);
  return isSpki ? bytes.slice(SPKI.length) : null;
}

/** Whether a root carries a signature of its text by this key. */
export function isSigned(
  { text, signature, signatureAlgorithm }: SignedRoot,
  { bytes }: TrustedKey,
): boolean {
  const given = bytesIn(signature);
  if (signatureAlgorithm !== SIGNATURE_ALGORITHM || given?.length !== 64) return false;
  try {
    // As the signing side's library does it (RFC 8032, without the cofactor): another reading of it would accept more keys.
    return ed25519.verify(given, new TextEncoder().encode(text), bytes, { zip215: false });
  } catch {
    return false;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Hexadecimal or base64; null for what is neither, or is written otherwise than its bytes would be. */
function bytesIn(text: string): Uint8Array | null {
  if (/^([0-9a-f]{2})+$/i.test(text) && text.length === RAW * 2)
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const digit of text.replace(/=/g, '')) {
    value = ((value << 6) | DIGITS.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 0xff);
    }
  }
  const read = Uint8Array.from(bytes);
  return toBase64(read) === text ? read : null;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${DIGITS[word >> 18]}${DIGITS[(word >> 12) & 63]}`;
    text +=
      b === undefined ? '==' : `${DIGITS[(word >> 6) & 63]}${c === undefined ? '=' : DIGITS[word & 63]}`;
  }
  return text;
}

const bad = (zh: string, en: string): KeyReading => ({ ok: false, because: { zh, en } });
