import { z } from 'zod';
import * as evidence from '../schemas/evidence';
import { Id, wholeOf } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfTask = z.object({ taskId: Id });
const OfPiece = OfTask.extend({ evidenceId: Id });
const OfVersion = OfPiece.extend({ version: wholeOf(1, 1000) });

/** 证据材料: what a task's measures are proven by. The files themselves come by `/api/uploads`, which goes on after a broken line. */
export const evidenceRoutes = {
  taskEvidence: route({
    ...get('/tasks/:taskId/evidence', '证据材料', 'The evidence of a task'),
    params: OfTask,
    answer: evidence.TaskEvidence,
  }),
  addEvidence: route({
    ...act('/tasks/:taskId/evidence', '提供证据材料', 'Bring evidence'),
    params: OfTask,
    body: evidence.AddEvidenceBody,
    answer: evidence.TaskEvidence,
  }),
  supersedeEvidence: route({
    ...act('/tasks/:taskId/evidence/:evidenceId/versions', '更新证据材料', 'Supersede evidence'),
    params: OfPiece,
    body: evidence.SupersedeEvidenceBody,
    answer: evidence.TaskEvidence,
  }),
  withdrawEvidence: route({
    ...act('/tasks/:taskId/evidence/:evidenceId/withdrawal', '撤回证据材料', 'Withdraw evidence'),
    params: OfPiece,
    body: evidence.WithdrawEvidenceBody,
    answer: evidence.TaskEvidence,
  }),
  /** What a version holds, for whoever may see the task. */
  evidenceFile: route({
    ...get('/tasks/:taskId/evidence/:evidenceId/versions/:version', '证据材料文件', 'A file of evidence'),
    params: OfVersion,
    answer: z.string(),
    file: 'application/octet-stream',
  }),
  /** The same of a picture that every browser knows, to be looked at. */
  evidencePicture: route({
    ...get(
      '/tasks/:taskId/evidence/:evidenceId/versions/:version/picture',
      '证据图片',
      'A picture of evidence',
    ),
    params: OfVersion,
    answer: z.string(),
    file: 'image/*',
  }),
  /** The first rows of a workbook, as texts, to be looked at. */
  evidenceSheets: route({
    ...get(
      '/tasks/:taskId/evidence/:evidenceId/versions/:version/sheets',
      '证据表格',
      'The sheets of a workbook',
    ),
    params: OfVersion,
    answer: evidence.EvidenceSheets,
  }),
} as const satisfies Record<string, Route>;
