import { randomUUID } from 'node:crypto';

/** A problem document, as far as the demonstration looks at it. */
export interface Refused {
  readonly code: string;
  readonly detail: string;
}

export interface Api {
  get<T>(path: string): Promise<T>;
  /** `body` is sent as JSON, or as the file it is; a key of its own makes a repeated act the same one. */
  post<T>(path: string, body: object, key?: string): Promise<T>;
  as(token: string): Api;
}

export class ApiRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The product's own door: the demonstration is made by the acts that everybody has. */
export const apiAt = (url: string, token: string): Api => ({
  get: (path) => call(`${url}/api${path}`, { headers: { authorization: `Bearer ${token}` } }),
  post: (path, body, key = randomUUID()) =>
    call(`${url}/api${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
        'idempotency-key': key,
      },
      body: body instanceof Uint8Array ? body : JSON.stringify(body),
    }),
  as: (other) => apiAt(url, other),
});

async function call<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  const { code, detail } = answer as Refused;
  throw new ApiRefusal(code, `${init.method ?? 'GET'} ${url}: ${code} ${detail}`);
}
