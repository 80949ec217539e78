import { z } from 'zod';
import { ApprovalOperation } from '../schemas/approval-operation';
import * as approvals from '../schemas/approvals';
import * as signatures from '../schemas/signatures';
import { Id, TextHash } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfApproval = z.object({ approvalId: Id });
const OfTask = z.object({ taskId: Id });

/** Approvals of whatever subject. Who may see one, and who may do what, is decided by its seats. */
export const approvalRoutes = {
  listApprovals: route({
    ...get('/approvals', '审批', 'Approvals'),
    query: approvals.ApprovalQuery,
    answer: approvals.ApprovalList,
  }),
  showApproval: route({
    ...get('/approvals/:approvalId', '一项审批', 'An approval'),
    params: OfApproval,
    answer: approvals.ApprovalShown,
  }),
  actOnApproval: route({
    ...act('/approvals/:approvalId/acts', '办理审批', 'Act on an approval'),
    params: OfApproval,
    body: ApprovalOperation,
    answer: approvals.ApprovalAnswer,
  }),
  showSigning: route({
    ...get('/tasks/:taskId/signing', '任务的签字', 'The signing of a task'),
    params: OfTask,
    answer: approvals.SigningShown,
  }),
  showStatement: route({
    ...get('/tasks/:taskId/signing/statement', '签署内容', 'What exactly is signed'),
    params: OfTask,
    query: signatures.StatementQuery,
    answer: signatures.StatementView,
  }),
  /** The bytes are the body; kept until somebody signs by it. */
  sendScan: route({
    ...act('/tasks/:taskId/signing/scans', '上传纸质签署件', 'Send what was signed on paper'),
    params: OfTask,
    query: signatures.ScanQuery,
    answer: signatures.ScanView,
  }),
  /** What a method left: a scan, or the assertion of a passkey with its public key as canonical JSON. */
  showProof: route({
    ...get('/tasks/:taskId/signing/proofs/:sha256', '签署的佐证', 'What a signature was proved by'),
    params: OfTask.extend({ sha256: TextHash }),
    answer: z.string(),
    file: 'application/octet-stream',
  }),
  actOnSigning: route({
    ...act('/tasks/:taskId/signing/acts', '办理签字', 'Act on the signing of a task'),
    params: OfTask,
    body: ApprovalOperation,
    answer: approvals.SigningAnswer,
  }),
} as const satisfies Record<string, Route>;
