import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const ledger: RouteObject[] = [
  { path: 'ledger', lazy: async () => ({ Component: (await import('./ledger-page')).Page }) },
];
