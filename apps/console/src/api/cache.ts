import { QueryCache, QueryClient } from '@tanstack/react-query';
import { noteExpired } from '../session/expired';
import { isUnknown } from './trouble';

/** One cache for all pages. Whatever says that nobody is signed in opens the sign-in over the page. */
export const cache = new QueryClient({
  queryCache: new QueryCache({
    onError: ({ trouble }) => {
      if (trouble.code === 'not-signed-in') noteExpired();
    },
  }),
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
