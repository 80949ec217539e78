import type { RouteName } from '@duban/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, Asking } from '../api/ask';
import { asking, type Refused } from '../api/use-ask';

const EVERY_MS = 3_000;

/**
 * What changes without a fact that `useLive` would hear of, such as the messages that go out: asked for again and again while
 * its page is seen. For pages of the administrator, of whom there are few.
 */
export const useWatched = <Name extends RouteName>(
  name: Name,
  what: Asking<Name>,
): UseQueryResult<AnswerOf<Name>, Refused> => useQuery({ ...asking(name, what), refetchInterval: EVERY_MS });
