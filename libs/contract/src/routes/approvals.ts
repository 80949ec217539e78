import { z } from 'zod';
import { ApprovalOperation } from '../schemas/approval-operation';
import * as approvals from '../schemas/approvals';
import { Id } from '../schemas/text';
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
  actOnSigning: route({
    ...act('/tasks/:taskId/signing/acts', '办理签字', 'Act on the signing of a task'),
    params: OfTask,
    body: ApprovalOperation,
    answer: approvals.SigningAnswer,
  }),
} as const satisfies Record<string, Route>;
