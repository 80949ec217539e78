import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const inbox: RouteObject[] = [
  { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox-page')).Page }) },
];
