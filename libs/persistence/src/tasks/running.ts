import { withSigning, type Task } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** The tasks of a plan that are not struck off, in the order of their numbers, as their chains have them. */
export const runningTasks = (db: Database, tenant: string, planId: string): Promise<readonly Task[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ state: Task }>(
      `select head.state from task_row as task
         join aggregate_head as head on head.tenant_id = task.tenant_id and head.aggregate = 'task/' || task.id
        where task.tenant_id = duban_tenant() and task.plan_id = $1 and task.status <> 'closed'
        order by ref_order, task.id`,
      [planId],
    );
    return rows.map(({ state }) => withSigning(state));
  });
