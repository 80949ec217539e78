import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * The three headers of the Standard Webhooks specification: HMAC-SHA256 over id, second and body, so that a receiver can
 * refuse what was changed, what is old and what it has had before. How to check them: docs/webhooks.md.
 */
export function signedHeaders(
  { id, body, secret }: { readonly id: string; readonly body: string; readonly secret: string },
  nowMs: number,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
