import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealKey } from '@duban/contract';

/** Where a sealed text stands. It is bound in: moved to another row, column, table or office it does not open. */
export interface SealedPlace {
  readonly tenant: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export type Opened =
  | { readonly ok: true; readonly text: string }
  /** No key of ours sealed it; or it is not as it was sealed, or not where. */
  | { readonly ok: false; readonly because: 'unknown-key' | 'altered' };

/** Seals what is personal before it is written anywhere, and opens it for whoever may read it. */
export interface Sealer {
  /** Of the key that seals now. */
  readonly keyId: string;
  readonly knows: (keyId: string) => boolean;
  readonly seal: (text: string, place: SealedPlace) => string;
  readonly open: (sealed: string, place: SealedPlace) => Opened;
}

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * AES-256-GCM; a sealed text is `v1.<id of the key>.<nonce ‖ tag ‖ ciphertext in base64url>`. All of the keys open, the last
 * one seals. A nonce is 96 random bits, which is safe for far more texts than any office will have from one key (2^32).
 */
export function sealerOf(keys: readonly SealKey[]): Sealer {
  const ring = new Map(keys.map(({ id, base64 }) => [id, Buffer.from(base64, 'base64')]));
  const last = keys.at(-1);
  if (!last || [...ring.values()].some(({ length }) => length !== KEY_BYTES))
    throw new Error('a sealer needs keys of 32 bytes, and one at least');
  return {
    keyId: last.id,
    knows: (keyId) => ring.has(keyId),
    seal: (text, place) => seal(text, { id: last.id, key: ring.get(last.id) as Buffer, place }),
    open: (sealed, place) => {
      const { version, id, bytes } = partsOf(sealed);
      const key = ring.get(id);
      if (version !== VERSION || !bytes) return { ok: false, because: 'altered' };
      return key ? open(bytes, { id, key, place }) : { ok: false, because: 'unknown-key' };
    },
  };
}

interface Bound {
  readonly id: string;
  readonly key: Buffer;
  readonly place: SealedPlace;
}

/** What is authenticated beside the text: a name for this use of the key, and the place. */
const boundIn = ({ id, place: { tenant, table, row, column } }: Bound): Buffer =>
  Buffer.from(JSON.stringify(['duban', VERSION, id, tenant, table, row, column]), 'utf8');

function seal(text: string, bound: Bound): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, bound.key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    boundIn(bound),
  );
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return `${VERSION}.${bound.id}.${bytes.toString('base64url')}`;
}

function open(bytes: Buffer, bound: Bound): Opened {
  const decipher = createDecipheriv(CIPHER, bound.key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundIn(bound)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return { ok: true, text: Buffer.concat([text, decipher.final()]).toString('utf8') };
  } catch {
    return { ok: false, because: 'altered' };
  }
}

/** Base64 can be spelled in several ways that mean the same bytes; only the one that `seal` writes is taken. */
function partsOf(sealed: string): {
  readonly version: string;
  readonly id: string;
  readonly bytes: Buffer | null;
} {
  const [version = '', id = '', written = '', ...more] = sealed.split('.');
  const bytes = Buffer.from(written, 'base64url');
  const asWritten = more.length === 0 && bytes.toString('base64url') === written;
  return { version, id, bytes: asWritten && bytes.length >= NONCE_BYTES + TAG_BYTES ? bytes : null };
}
