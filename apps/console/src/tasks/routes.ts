import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const tasks: RouteObject[] = [
  { path: 'tasks', lazy: async () => ({ Component: (await import('./ledger-page')).Page }) },
  { path: 'tasks/:taskId', lazy: async () => ({ Component: (await import('./task-page')).Page }) },
];
