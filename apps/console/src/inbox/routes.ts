import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const inbox: RouteObject[] = [
  {
    path: 'inbox',
    lazy: async () => ({ Component: (await import('./inbox-page')).Page }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./to-do-page')).Page }) },
      { path: 'reports', lazy: async () => ({ Component: (await import('./reports-page')).Page }) },
      { path: 'messages', lazy: async () => ({ Component: (await import('./messages-page')).Page }) },
      { path: 'started', lazy: async () => ({ Component: (await import('./started-page')).Page }) },
      { path: 'done', lazy: async () => ({ Component: (await import('./done-page')).Page }) },
    ],
  },
];
