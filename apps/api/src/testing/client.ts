import { randomUUID } from 'node:crypto';
import { routes, type Problem, type RouteName } from '@duban/contract';

export interface Sent {
  readonly as?: { readonly token: string } | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got {
  readonly status: number;
  readonly body: Record<string, unknown> & Partial<Pick<Problem, 'code' | 'because' | 'errors'>>;
  /** As it came. */
  readonly text: string;
  readonly headers: Headers;
}

/** Asks by the contract's table, like any client. A command gets a key of its own unless one is named. */
export const clientOf =
  (url: string) =>
  async (name: RouteName, sent: Sent = {}): Promise<Got> => {
    const { method, path, command } = routes[name];
    const filled = path.replace(/:(\w+)/g, (_, part: string) =>
      encodeURIComponent(sent.params?.[part] ?? ''),
    );
    const search = sent.query ? `?${new URLSearchParams(sent.query).toString()}` : '';
    const response = await fetch(`${url}${filled}${search}`, {
      method: method.toUpperCase(),
      redirect: 'manual',
      headers: {
        ...(sent.as && { authorization: `Bearer ${sent.as.token}` }),
        ...(command && { 'idempotency-key': sent.key ?? randomUUID() }),
        ...typeOf(sent.body),
        ...sent.headers,
      },
      ...(method === 'post' && { body: bodyOf(sent.body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text && isJson(response) ? JSON.parse(text) : {}) as Got['body'],
      text,
      headers: response.headers,
    };
  };

const isJson = ({ headers }: Response): boolean => /[/+]json/.test(headers.get('content-type') ?? '');

export type Client = ReturnType<typeof clientOf>;

const typeOf = (body: unknown): Record<string, string> =>
  body instanceof Uint8Array
    ? { 'content-type': 'application/octet-stream' }
    : { 'content-type': 'application/json' };

const bodyOf = (body: unknown): Uint8Array<ArrayBuffer> | string =>
  body instanceof Uint8Array
    ? new Uint8Array(body)
    : typeof body === 'string'
      ? body
      : JSON.stringify(body ?? {});
