import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const rounds: RouteObject[] = [
  { path: 'rounds', lazy: async () => ({ Component: (await import('./rounds-page')).Page }) },
  { path: 'rounds/:planId/:period', lazy: async () => ({ Component: (await import('./round-page')).Page }) },
  {
    path: 'rounds/:planId/:period/bulletin',
    lazy: async () => ({ Component: (await import('./bulletin-page')).Page }),
  },
];
