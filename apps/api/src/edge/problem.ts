import { HTTP_STATUS_OF, type Problem as ProblemDocument, type ProblemCode } from '@duban/contract';
import type { Refusal, Text } from '@duban/domain';

interface Extra {
  readonly errors?: readonly { readonly where: string; readonly message: string }[];
  readonly retryAfterSeconds?: number;
}

/** A refusal on its way out of the API; whatever else is thrown is a fault of ours and says nothing to the outside. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly because: Text,
    readonly extra: Extra = {},
  ) {
    super(`${code}: ${because.en}`);
  }

  get status(): number {
    return HTTP_STATUS_OF[this.code];
  }
}

export const problem = (code: ProblemCode, zh: string, en: string, extra: Extra = {}): Problem =>
  new Problem(code, { zh, en }, extra);

export const refused = ({ code, because }: Omit<Refusal, 'ok'>): Problem => new Problem(code, because);

export const notFound = (): Problem => problem('not-found', '没有此项', 'there is no such thing here');

/** Where a page ended is only what we said before. */
export const badCursor = (): Problem => problem('bad-request', 'cursor 无效', 'the cursor is none of ours');

/** The same key came before with something else in it. */
export const keyReused = (): Problem =>
  problem(
    'key-reused',
    '这个 Idempotency-Key 已用于另一个请求',
    'this Idempotency-Key was used for another request',
  );

/** RFC 9457. `title` names the kind, `detail` this case; both languages stand in `because`. */
export function documentOf({ code, status, because, extra }: Problem): ProblemDocument {
  return {
    type: `urn:duban:problem:${code}`,
    title: code,
    status,
    detail: `${because.zh} / ${because.en}`,
    code,
    because: { ...because },
    ...(extra.errors && { errors: extra.errors.map((error) => ({ ...error })) }),
  };
}
