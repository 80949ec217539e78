import { problem } from '../edge/problem';

/** What a browser says of its own about what a key has signed. */
export interface ClientData {
  readonly challenge: string;
  readonly origin: string;
}

/** It comes from outside: anything may stand in it. */
export function clientDataIn(encoded: string): ClientData {
  try {
    const said: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    const { challenge, origin } = said as Partial<Record<string, unknown>>;
    if (typeof challenge === 'string' && typeof origin === 'string') return { challenge, origin };
  } catch {
    // No JSON, or null: it says nothing.
  }
  throw problem('bad-request', '通行密钥的数据读不懂', 'the data of the passkey cannot be read');
}
