import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const plans: RouteObject[] = [
  { path: 'plans', lazy: async () => ({ Component: (await import('./plans-page')).Page }) },
];
