import { z } from 'zod';
import { AsOfQuery, TaskAsOf, TasksAsOf, TasksAsOfQuery } from '../schemas/as-of';
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
  /** 一案一档: a zip whose manifest and ledger `duban ledger verify` checks, of what the reader may see. */
  taskDossier: route({
    ...get('/tasks/:taskId/dossier', '导出一项任务的档案', 'Export the dossier of a task'),
    params: z.object({ taskId: Id }),
    file: 'application/zip',
    answer: z.string(),
  }),
  /** To whoever may see the tasks today: who might have seen them then is not asked. */
  tasksAsOf: route({
    ...get('/ledger/tasks', '当时的台账', 'The tasks as the ledger knew them on a day'),
    query: TasksAsOfQuery,
    answer: TasksAsOf,
  }),
  taskAsOf: route({
    ...get('/tasks/:taskId/as-of', '当时的任务', 'A task as the ledger knew it on a day'),
    params: z.object({ taskId: Id }),
    query: AsOfQuery,
    answer: TaskAsOf,
  }),
} as const;
