import { LedgerRoots } from '../schemas/ledger-roots';
import { get, route } from './route';

/** What lets a stranger check the ledger. */
export const ledgerRoutes = {
  ledgerRoots: route({
    ...get('/ledger/roots', '账册月签', 'The signed roots of the ledger'),
    answer: LedgerRoots,
  }),
} as const;
