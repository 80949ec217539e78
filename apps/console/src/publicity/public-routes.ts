import type { RouteObject } from 'react-router';
import { PageFault } from '../frame/page-fault';

/** What anybody may read, outside of the frame: it knows nobody who is signed in. */
export const publicity: RouteObject[] = [
  {
    path: '/public/:tenant',
    HydrateFallback: () => null,
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('./public-frame')).PublicFrame }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./notices-page')).Page }) },
      { path: 'objection', lazy: async () => ({ Component: (await import('./objection-page')).Page }) },
      { path: 'certificate', lazy: async () => ({ Component: (await import('./certificate-page')).Page }) },
      { path: ':noticeId', lazy: async () => ({ Component: (await import('./notice-page')).Page }) },
    ],
  },
];
