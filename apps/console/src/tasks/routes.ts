import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const tasks: RouteObject[] = [
  { path: 'tasks', lazy: async () => ({ Component: (await import('./tasks-page')).Page }) },
];
