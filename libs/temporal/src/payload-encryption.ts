import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';

const ENCODING = 'binary/aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Everything that the engine's database keeps is ciphertext: AES-256-GCM, nonce ‖ tag ‖ ciphertext of the whole
 * payload. The key comes from the environment; without it a history cannot be read by anybody.
 */
export function payloadEncryption(keyBase64: string): PayloadCodec {
  const key = Buffer.from(keyBase64, 'base64');
  if (key.length !== 32) throw new Error('the payload key must have 32 bytes');
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => encrypt(payload, key))),
    decode: (payloads) => Promise.resolve(payloads.map((payload) => decrypt(payload, key))),
  };
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function encrypt(payload: Payload, key: Buffer): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(serialise(payload)), cipher.final()]);
  return {
    metadata: { [METADATA_ENCODING_KEY]: text(ENCODING) },
    data: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
  };
}

function decrypt(payload: Payload, key: Buffer): Payload {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  if (!encoding || new TextDecoder().decode(encoding) !== ENCODING || !payload.data) return payload;
  const data = Buffer.from(payload.data);
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(data.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return deserialise(
    Buffer.concat([decipher.update(data.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]),
  );
}

interface Written {
  readonly metadata: Record<string, string>;
  readonly data: string | null;
}

/** A payload as JSON with base64 members: metadata and data travel together under the seal. */
function serialise({ metadata, data }: Payload): string {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value ?? []).toString('base64'),
  ]);
  const written: Written = {
    metadata: Object.fromEntries(entries) as Record<string, string>,
    data: data ? Buffer.from(data).toString('base64') : null,
  };
  return JSON.stringify(written);
}

function deserialise(bytes: Buffer): Payload {
  const { metadata, data } = JSON.parse(bytes.toString('utf8')) as Written;
  const entries = Object.entries(metadata).map(
    ([name, value]) => [name, Buffer.from(value, 'base64')] as const,
  );
  return { metadata: Object.fromEntries(entries), data: data === null ? null : Buffer.from(data, 'base64') };
}
