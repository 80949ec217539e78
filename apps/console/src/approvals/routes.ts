import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const approvals: RouteObject[] = [
  {
    path: 'approvals/:approvalId',
    lazy: async () => ({ Component: (await import('./approval-page')).Page }),
  },
];
