import type { RouteObject } from 'react-router';

/** The page of whoever is signed in, loaded when it is first opened. */
export const session: RouteObject[] = [
  { path: 'me', lazy: async () => ({ Component: (await import('./my-account-page')).Page }) },
];
