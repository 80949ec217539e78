import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const people: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./people-page')).Page }) },
  { path: 'people/add', lazy: async () => ({ Component: (await import('./add-person-page')).Page }) },
  { path: 'people/units/add', lazy: async () => ({ Component: (await import('./add-unit-page')).Page }) },
  { path: 'people/:personId', lazy: async () => ({ Component: (await import('./person-page')).Page }) },
];
