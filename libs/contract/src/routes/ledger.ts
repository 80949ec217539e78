import { z } from 'zod';
import { LedgerRoots } from '../schemas/ledger-roots';
import { Id } from '../schemas/text';
import { get, route } from './route';

/** What lets a stranger check the ledger. */
export const ledgerRoutes = {
  ledgerRoots: route({
    ...get('/ledger/roots', '账册月签', 'The signed roots of the ledger'),
    answer: LedgerRoots,
  }),
  /** JSON Lines, as docs/verification.md has them. */
  exportLedger: route({
    ...get('/ledger/export', '导出账册', 'Export the ledger to be verified'),
    access: 'office-or-administrator',
    file: 'application/x-ndjson',
    answer: z.string(),
  }),
  exportTaskLedger: route({
    ...get('/tasks/:taskId/ledger', '导出一项任务的账册', 'Export the ledger of a task to be verified'),
    params: z.object({ taskId: Id }),
    file: 'application/x-ndjson',
    answer: z.string(),
  }),
} as const;
