import type { Task } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { tasksIn } from './heads';

/** The tasks of a plan that are not struck off, in the order of their numbers. */
export const runningTasks = (db: Database, tenant: string, planId: string): Promise<readonly Task[]> =>
  inTenant(db, tenant, (tx) => tasksIn(tx, `task.plan_id = $1 and task.status <> 'closed'`, [planId]));

/** These tasks, in the order of the ledger. */
export const tasksByIds = (db: Database, tenant: string, ids: readonly string[]): Promise<readonly Task[]> =>
  inTenant(db, tenant, (tx) => tasksIn(tx, 'task.id = any ($1::uuid[])', [ids]));
