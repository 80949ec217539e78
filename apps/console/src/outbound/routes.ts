import type { RouteObject } from 'react-router';

/** How people are told, and what went out. Each page is loaded when it is first opened. */
export const outbound: RouteObject[] = [
  { path: 'outbound', lazy: async () => ({ Component: (await import('./outbound-page')).Page }) },
  { path: 'outbound/webhooks', lazy: async () => ({ Component: (await import('./webhooks-page')).Page }) },
  { path: 'me/notifications', lazy: async () => ({ Component: (await import('./my-told-page')).Page }) },
  {
    path: 'people/:personId/notifications',
    lazy: async () => ({ Component: (await import('./person-told-page')).Page }),
  },
];
