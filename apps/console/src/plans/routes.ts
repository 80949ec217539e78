import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. The steps of an import stand in the address. */
export const plans: RouteObject[] = [
  { path: 'plans', lazy: async () => ({ Component: (await import('./plans-page')).Page }) },
  { path: 'plans/:planId', lazy: async () => ({ Component: (await import('./plan-page')).Page }) },
  {
    path: 'plans/feedback',
    lazy: async () => ({ Component: (await import('./course/feedback-page')).Page }),
  },
  {
    path: 'plans/publication',
    lazy: async () => ({ Component: (await import('./course/publication-page')).Page }),
  },
  { path: 'plans/import', lazy: async () => ({ Component: (await import('./file-step')).Page }) },
  {
    path: 'plans/import/:importId',
    lazy: async () => ({ Component: (await import('./reading-step')).Page }),
  },
  {
    path: 'plans/import/:importId/confirm',
    lazy: async () => ({ Component: (await import('./confirm-step')).Page }),
  },
  {
    path: 'plans/import/:importId/result',
    lazy: async () => ({ Component: (await import('./result-step')).Page }),
  },
];
