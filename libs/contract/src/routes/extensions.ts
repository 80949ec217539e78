import { z } from 'zod';
import * as extensions from '../schemas/extensions';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfTask = z.object({ taskId: Id });

/** Later deadlines (延期): asked for by the unit, decided by an approval of its own. */
export const extensionRoutes = {
  taskExtensions: route({
    ...get('/tasks/:taskId/extensions', '任务的延期', 'Extensions of a task'),
    params: OfTask,
    query: extensions.ExtensionQuery,
    answer: extensions.TaskExtensions,
  }),
  extendTask: route({
    ...act('/tasks/:taskId/extensions', '申请延期', 'Ask for a later deadline'),
    params: OfTask,
    body: extensions.ExtendBody,
    answer: extensions.ExtendAnswer,
  }),
  /** For whoever may see the approval. */
  approvalExtension: route({
    ...get('/approvals/:approvalId/extension', '报批的延期', 'The extension put to approval'),
    params: z.object({ approvalId: Id }),
    answer: extensions.ApprovalExtension,
  }),
} as const satisfies Record<string, Route>;
