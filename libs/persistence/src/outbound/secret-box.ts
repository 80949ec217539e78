import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A key of its own from the house's key, which stands in the environment alone: a copy of the database is no copy of the
 * secrets that endpoints are signed with.
 */
const keyFrom = (houseKeyBase64: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(houseKeyBase64, 'base64'), '', 'duban webhook secrets', 32));

/** AES-256-GCM: nonce ‖ tag ‖ ciphertext in base64. The endpoint's id is bound in, so that rows cannot be swapped. */
export function sealSecret(secret: string, id: string, houseKey: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(houseKey), nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws when it was sealed under another key or for another endpoint. */
export function openSecret(sealed: string, id: string, houseKey: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const opener = createDecipheriv('aes-256-gcm', keyFrom(houseKey), bytes.subarray(0, NONCE_BYTES));
  opener.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]).toString(
    'utf8',
  );
}
