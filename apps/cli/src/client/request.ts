import { readAs, type Input, type Output, type Route, type Schema } from '@duban/contract';
import { wrongCall } from '../trouble';
import { inEachLanguage } from './fault-words';

type Part<R, Name extends 'params' | 'query' | 'body'> =
  R extends Readonly<Record<Name, infer Schema>>
    ? { readonly [P in Name]: Input<Schema> }
    : { readonly [P in Name]?: never };

/** What a route of the contract asks for. `key` makes a repeated command meet its first answer; `file` is a raw body. */
export type RequestOf<R extends Route> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'body'> & { readonly key?: string; readonly file?: Uint8Array };
export type AnswerOf<R extends Route> = Output<R['answer']>;

/** Any route's request, once its parts have been checked. */
export interface LooseRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly key?: string;
  readonly file?: Uint8Array;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** The request as it goes out, checked by the same schemas that the server checks it with. */
export function httpRequest(
  route: Route,
  { params, query, body, key, file }: LooseRequest,
  { server, token }: { readonly server: string; readonly token: string | null },
): HttpRequest {
  const checkedBody = route.body ? checked(route.body, body) : undefined;
  const content = file ?? (checkedBody === undefined ? null : JSON.stringify(checkedBody));
  return {
    method: route.method.toUpperCase(),
    url: `${server}/api${filledPath(route, params)}${queryString(route, query)}`,
    headers: {
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(content !== null && { 'content-type': file ? 'application/octet-stream' : 'application/json' }),
      ...(route.command && key !== undefined && { 'idempotency-key': key }),
    },
    body: content,
  };
}

function filledPath(route: Route, params: unknown): string {
  if (!route.params) return route.path;
  const values = checked(route.params, params, argumentOf) as Record<string, string>;
  return route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function queryString(route: Route, query: unknown): string {
  if (!route.query) return '';
  const values = Object.entries(checked(route.query, query) as Record<string, unknown>);
  const said = values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** The first fault is told where it was typed. */
function checked(schema: Schema, value: unknown, typedAt = optionOf): unknown {
  const read = readAs(schema, value);
  if (read.ok) return read.value;
  const [fault] = read.faults;
  const { zh, en } = inEachLanguage(fault?.message ?? '');
  throw wrongCall(typedAt(fault?.where ?? ''), zh, en);
}

/** `checkedOn` is `--checked-on`, whichever part of it is at fault. */
const optionOf = (place: string): string =>
  `--${place.replace(/\..*$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** `letterId` is what stands for `<letter>`. */
const argumentOf = (place: string): string => `<${place.replace(/Id$/, '')}>`;
