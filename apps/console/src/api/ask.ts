import { routes, type Input, type Output, type Route, type RouteName } from '@duban/contract';
import { refusalNoter } from '../session/expired';
import { noNetwork, troubleIn, type Trouble } from './trouble';

type Of<Name extends RouteName> = (typeof routes)[Name];
type Part<Name extends RouteName, Key extends keyof Route> =
  Of<Name> extends Readonly<Record<Key, infer S>> ? Input<S> : undefined;
/** A part that a route has not need not be given. */
type Given<Key extends string, T> = [T] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : Partial<T & object> extends T
    ? { readonly [K in Key]?: T }
    : { readonly [K in Key]: T };

/** What a route wants to be asked with, as its schemas in the contract say. */
export type Asking<Name extends RouteName> = Given<'params', Part<Name, 'params'>> &
  Given<'query', Part<Name, 'query'>> &
  Given<'body', Part<Name, 'body'>>;
export type AnswerOf<Name extends RouteName> = Output<Of<Name>['answer']>;
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export interface AskOptions {
  /** The `Idempotency-Key` of an act. */
  readonly key?: string;
  /** The body where it is a file. */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Asks one route of the house; a refusal and a missing answer are values. An ended session opens the sign-in over the page. */
export async function ask<Name extends RouteName>(
  name: Name,
  asking: Asking<Name>,
  options: AskOptions = {},
): Promise<Outcome<AnswerOf<Name>>> {
  const route: Route = routes[name];
  const loose = asking as Loose;
  const noteRefusal = refusalNoter();
  try {
    const response = await fetch(addressOf(route, loose), {
      method: route.method.toUpperCase(),
      ...contentOf(loose, options),
      signal: options.signal ?? AbortSignal.timeout(30_000),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok || response.status === route.orStatus) return { ok: true, value: body as AnswerOf<Name> };
    const trouble = troubleIn(body, response.status, response.headers.get('x-request-id'));
    if (trouble.code === 'not-signed-in') noteRefusal();
    return { ok: false, trouble };
  } catch (error) {
    // Whoever went away does not want to be told of it.
    if (options.signal?.aborted) throw error;
    return { ok: false, trouble: noNetwork() };
  }
}

function addressOf({ path }: Route, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(asked).toString();
  return `/api${filled}${search && `?${search}`}`;
}

function contentOf({ body }: Loose, { key, file }: AskOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (key) headers['idempotency-key'] = key;
  if (file) return { headers: { ...headers, 'content-type': 'application/octet-stream' }, body: file };
  if (body === undefined) return { headers };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
