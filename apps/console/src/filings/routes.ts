import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const filings: RouteObject[] = [
  { path: 'filings', lazy: async () => ({ Component: (await import('./filings-page')).Page }) },
];
