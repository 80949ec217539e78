import { createBrowserRouter, redirect } from 'react-router';
import { approvals } from './approvals/routes';
import { filings } from './filings/routes';
import { Frame } from './frame/frame';
import { NotFound } from './frame/not-found';
import { PageFault } from './frame/page-fault';
import { inbox } from './inbox/routes';
import { ledger } from './ledger/routes';
import { letters } from './letters/routes';
import { calendar } from './calendar/routes';
import { outbound } from './outbound/routes';
import { passkeys } from './passkeys/routes';
import { packs } from './packs/routes';
import { people } from './people/routes';
import { plans } from './plans/routes';
import { publicity } from './publicity/public-routes';
import { session } from './session/routes';
import { rounds } from './rounds/routes';
import { tasks } from './tasks/routes';
import { visits } from './visits/routes';

const nouns = [
  inbox,
  tasks,
  letters,
  approvals,
  rounds,
  visits,
  filings,
  plans,
  people,
  packs,
  calendar,
  ledger,
  session,
  outbound,
  passkeys,
];

/** Every address of the console. The frame stands around each page, also around one that fails. */
export const pages = createBrowserRouter([
  // Whoever comes to it has no account yet.
  {
    path: '/set-up',
    HydrateFallback: () => null,
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('./session/set-up-page')).Page }),
  },
  // Whoever reads these has no account at all.
  ...publicity,
  {
    path: '/',
    Component: Frame,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageFault,
        children: [
          { index: true, loader: () => redirect('/inbox'), Component: () => null },
          ...nouns.flat(),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
