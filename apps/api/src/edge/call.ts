import type { Route as ContractRoute, Output, RouteName } from '@duban/contract';
import type { Request } from 'express';
import type { Caller } from '../people/caller';

/** A request once it has been checked against its route: all that a controller sees of it. */
export interface Call<R extends ContractRoute = ContractRoute> {
  readonly route: RouteName;
  readonly params: Output<R['params']>;
  readonly query: Output<R['query']>;
  readonly body: Output<R['body']>;
  /** The file itself where the body is no JSON; empty otherwise. */
  readonly bytes: Buffer;
  /** Null only where anyone may knock. */
  readonly caller: R['access'] extends 'anyone' ? Caller | null : Caller;
  /** Null on whatever is no command. */
  readonly request: R['command'] extends true
    ? CommandRequest
    : R['command'] extends false
      ? null
      : CommandRequest | null;
}

/** What makes a command repeatable: the same id and the same digest are the same request. */
export interface CommandRequest {
  /** Person and idempotency key. */
  readonly id: string;
  /** SHA-256 of route, parameters and body. */
  readonly digest: string;
}

export type Content =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Buffer };

/** What guard and interceptors leave on a request for those who come after them. */
export interface Asked extends Request {
  requestId?: string;
  routeName?: RouteName;
  caller?: Caller;
  content?: Content;
}
