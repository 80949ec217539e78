import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { payloadEncryption } from './payload-encryption';

const key = randomBytes(32).toString('base64');

describe('payload encryption', () => {
  it('gives back what it sealed, and shows nothing of it', async () => {
    const codec = payloadEncryption(key);
    const payload = defaultPayloadConverter.toPayload({ 意见: '同意销号', n: 7 });
    const [sealed] = await codec.encode([payload]);
    expect(Buffer.from(sealed!.data!).toString('utf8')).not.toContain('同意');
    expect(Buffer.from(sealed!.data!).toString('base64')).not.toContain(
      Buffer.from('同意').toString('base64'),
    );
    const [opened] = await codec.decode([sealed!]);
    expect(defaultPayloadConverter.fromPayload(opened!)).toEqual({ 意见: '同意销号', n: 7 });
  });

  it('seals the same value differently each time', async () => {
    const codec = payloadEncryption(key);
    const payload = defaultPayloadConverter.toPayload('x');
    const [a, b] = await codec.encode([payload, payload]);
    expect(Buffer.from(a!.data!).equals(Buffer.from(b!.data!))).toBe(false);
  });

  it('refuses a payload that was touched, or another key', async () => {
    const codec = payloadEncryption(key);
    const [sealed] = await codec.encode([defaultPayloadConverter.toPayload('x')]);
    const touched = Buffer.from(sealed!.data!);
    touched[touched.length - 1] = touched[touched.length - 1]! ^ 1;
    await expect(async () => codec.decode([{ ...sealed!, data: touched }])).rejects.toThrow();
    const other = payloadEncryption(randomBytes(32).toString('base64'));
    await expect(async () => other.decode([sealed!])).rejects.toThrow();
  });

  it('leaves alone what it did not seal, and refuses a short key', async () => {
    const plain = defaultPayloadConverter.toPayload('plain');
    expect(await payloadEncryption(key).decode([plain])).toEqual([plain]);
    expect(() => payloadEncryption('c2hvcnQ=')).toThrow('32 bytes');
  });
});
