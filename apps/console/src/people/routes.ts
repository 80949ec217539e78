import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const people: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./people-page')).Page }) },
];
