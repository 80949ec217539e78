import { QueryClient } from '@tanstack/react-query';
import { isUnknown } from './trouble';

/** One cache for all pages. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // When to ask again is said in one place: src/live.
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (count, { trouble }) => count < 2 && isUnknown(trouble),
      retryDelay: (count) => 500 * 2 ** count,
    },
  },
});
