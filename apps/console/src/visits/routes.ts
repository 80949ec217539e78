import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const visits: RouteObject[] = [
  { path: 'visits', lazy: async () => ({ Component: (await import('./visits-page')).Page }) },
  { path: 'visits/:visitId', lazy: async () => ({ Component: (await import('./visit-page')).Page }) },
];
