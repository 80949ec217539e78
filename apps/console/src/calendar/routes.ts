import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const calendar: RouteObject[] = [
  { path: 'calendar', lazy: async () => ({ Component: (await import('./calendar-page')).Page }) },
  { path: 'calendar/import', lazy: async () => ({ Component: (await import('./import-page')).Page }) },
];
