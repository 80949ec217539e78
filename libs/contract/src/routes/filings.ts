import { z } from 'zod';
import { FilingExport, FilingList, FilingQuery } from '../schemas/filings';
import { get, route, type Route } from './route';

/** The index of filings (备案索引): which number was given to which task, when and by whom. */
export const filingRoutes = {
  listFilings: route({
    ...get('/filings', '备案索引', 'The index of filings'),
    query: FilingQuery,
    answer: FilingList,
  }),
  exportFilings: route({
    ...get('/filings/export', '导出备案索引', 'Export the index of filings'),
    query: FilingExport,
    file: 'text/csv',
    answer: z.string(),
  }),
} as const satisfies Record<string, Route>;
