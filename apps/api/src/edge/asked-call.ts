import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Nothing, readAs, type Route, type RouteName, type Schema } from '@duban/contract';
import { canonicalText, type Json } from '@duban/domain';
import type { Caller } from '../people/caller';
import type { Asked, Call } from './call';
import { problem } from './problem';
import { routeOf } from './route';

/** The request as its route describes it; a controller's method takes nothing else from outside. */
export const AskedCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const asked = context.switchToHttp().getRequest<Asked>();
  const route = asked.routeName as RouteName;
  return callOf(asked, route, routeOf(route));
});

function callOf(asked: Asked, name: RouteName, route: Route): Call {
  const { content = { kind: 'none' } } = asked;
  const caller = asked.caller as Caller;
  const key = route.command ? idempotencyKey(asked) : null;
  const params = read(route.params, asked.params, 'params');
  const query = read(route.query, asked.query, 'query');
  const body = read(route.body, content.kind === 'json' ? content.value : {}, 'body');
  const bytes = content.kind === 'bytes' ? content.bytes : Buffer.alloc(0);
  // Only what has been read is as shallow as its schema, and may be walked.
  // Whoever has no account is nobody in particular: strangers with one key and one body would be one.
  const whose = asked.caller?.person ?? 'public';
  const request = key === null ? null : { id: `${whose}:${key}`, digest: digestOf(asked, name) };
  return { route: name, params, query, body, bytes, caller, request };
}

/**
 * Typed by the route at the controller (`Call<typeof routes.x>`), which no general function can know. Where a route asks
 * for nothing, nothing may be said: it would be lost in silence.
 */
function read(schema: Schema | undefined, value: unknown, where: string): never {
  const result = readAs(schema ?? Nothing, value);
  if (result.ok) return (schema && result.value) as never;
  const errors = result.faults.map((fault) => ({
    where: fault.where ? `${where}.${fault.where}` : where,
    message: fault.message,
  }));
  throw problem('bad-request', '请求内容有误，见 errors', 'the request is faulty, see errors', { errors });
}

function idempotencyKey({ headers }: Asked): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw problem(
      'key-missing',
      '须带 Idempotency-Key 头（1–200 个可见字符）',
      'an Idempotency-Key header of 1–200 visible characters is needed',
    );
  return key;
}

/** Over what was sent, not over what was read: a default that changes later must not make it another request. */
function digestOf({ params, query, content }: Asked, route: RouteName): string {
  const hash = createHash('sha256').update(canonicalText([route, params, { ...query } as Json]));
  if (content?.kind === 'json') hash.update(canonicalText(content.value as Json));
  if (content?.kind === 'bytes') hash.update(content.bytes);
  return hash.digest('hex');
}
