import { z } from 'zod';
import { CertificateChecked, CertificateCode } from '../schemas/certificates';
import { FilingExport, FilingList, FilingQuery } from '../schemas/filings';
import { ConfirmFilingBody } from '../schemas/task-acts';
import { TaskAnswer } from '../schemas/tasks';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

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
  taskCertificate: route({
    ...get('/tasks/:taskId/certificate', '销号证明', 'The certificate of a closing'),
    params: z.object({ taskId: Id }),
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    answer: z.string(),
  }),
  /** Asked by POST, for an address is written down in many places. */
  checkCertificate: route({
    ...act('/public/:tenant/certificates/check', '核验销号证明', 'Check a certificate by its code'),
    command: false,
    access: 'anyone',
    params: z.object({ tenant: z.string().max(60) }),
    body: CertificateCode,
    answer: CertificateChecked,
  }),
  confirmFiling: route({
    ...act('/tasks/:taskId/filing/confirmation', '确认备案', 'Confirm a filing'),
    params: z.object({ taskId: Id }),
    body: ConfirmFilingBody,
    answer: TaskAnswer,
  }),
} as const satisfies Record<string, Route>;
