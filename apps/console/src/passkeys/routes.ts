import type { RouteObject } from 'react-router';

/** Keys of whoever is signed in, loaded when they are first opened. */
export const passkeys: RouteObject[] = [
  { path: 'me/passkeys', lazy: async () => ({ Component: (await import('./passkeys-page')).Page }) },
];
