import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const letters: RouteObject[] = [
  { path: 'letters', lazy: async () => ({ Component: (await import('./letters-page')).Page }) },
  {
    path: 'letters/draft',
    lazy: async () => ({ Component: (await import('./draft/draft-page')).Page }),
  },
  { path: 'letters/numbers', lazy: async () => ({ Component: (await import('./numbers-page')).Page }) },
  { path: 'letters/:letterId', lazy: async () => ({ Component: (await import('./letter-page')).Page }) },
];
