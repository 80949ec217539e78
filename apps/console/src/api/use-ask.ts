import type { RouteName } from '@duban/contract';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, type AnswerOf, type Asking } from './ask';
import type { Trouble } from './trouble';

/** Carries a trouble through the cache, which knows only errors; no page sees it. */
export class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code);
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refused;
  }
}

/** What a page tells of a question that failed. That the session ended is said once, by the sign-in over the page. */
export const troubleOf = (error: Refused | null | undefined): Trouble | null =>
  error && error.trouble.code !== 'not-signed-in' ? error.trouble : null;

/** The answer of a route under one key of the cache, for loaders and pages alike. */
export const asking = <Name extends RouteName>(name: Name, what: Asking<Name>) =>
  queryOptions({
    queryKey: [name, what],
    queryFn: async ({ signal }) => answerOrThrow(await ask(name, what, { signal })),
  });

/** What a page shows: the last answer, and beside it the trouble where a newer one could not be had. */
export const useAsk = <Name extends RouteName>(
  name: Name,
  what: Asking<Name>,
): UseQueryResult<AnswerOf<Name>, Refused> => useQuery(asking(name, what));

export function answerOrThrow<T>(outcome: Awaited<ReturnType<typeof ask>> | { ok: true; value: T }): T {
  if (outcome.ok) return outcome.value as T;
  throw new Refused(outcome.trouble);
}
