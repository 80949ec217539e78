import type { RouteObject } from 'react-router';

/** The pages of this noun, each loaded when it is first opened. */
export const packs: RouteObject[] = [
  { path: 'packs', lazy: async () => ({ Component: (await import('./packs-page')).Page }) },
  { path: 'packs/:packId', lazy: async () => ({ Component: (await import('./pack-page')).Page }) },
];
