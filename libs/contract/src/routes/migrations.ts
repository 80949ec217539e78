import { z } from 'zod';
import * as migrations from '../schemas/migrations';
import { TaskAnswer } from '../schemas/tasks';
import { Id } from '../schemas/text';
import { act, get, route } from './route';

const OfTask = z.object({ taskId: Id });
const OfPlan = z.object({ planId: Id });

/** Running tasks under another edition of their law: seen first, task by task. */
export const migrationRoutes = {
  taskMigration: route({
    ...get('/tasks/:taskId/migration', '改用另一版规则：预览', 'What another law would do to a task'),
    access: 'office',
    params: OfTask,
    query: migrations.MigrationQuery,
    answer: migrations.TaskMigration,
  }),
  migrateTask: route({
    ...act('/tasks/:taskId/migration', '改用另一版规则', 'Put a task under another law'),
    access: 'office',
    params: OfTask,
    body: migrations.MigrateTask,
    answer: TaskAnswer,
  }),
  planMigration: route({
    ...get('/plans/:planId/migration', '方案改用另一版规则：逐项预览', 'What another law would do to a plan'),
    access: 'office',
    params: OfPlan,
    query: migrations.MigrationQuery,
    answer: migrations.PlanMigration,
  }),
  /** All tasks that can: it is an approval, and each task is told when it is granted. */
  proposeMigration: route({
    ...act('/plans/:planId/migration', '报批：方案改用另一版规则', 'Ask for another law for a plan'),
    access: 'office',
    params: OfPlan,
    body: migrations.ProposeMigration,
    answer: migrations.MigrationProposed,
  }),
  /** For whoever may see the approval: what they are asked to decide on, and what came of it. */
  approvalMigration: route({
    ...get('/approvals/:approvalId/migration', '报批的改用规则：逐项', 'The change of law put to approval'),
    params: z.object({ approvalId: Id }),
    answer: migrations.ApprovalMigration,
  }),
} as const;
