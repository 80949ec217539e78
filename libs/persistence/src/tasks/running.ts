import { withSigning, type Task } from '@duban/domain';
import { inTenant, type Database } from '../database';

const HEADS = `select head.state from task_row as task
  join aggregate_head as head on head.tenant_id = task.tenant_id and head.aggregate = 'task/' || task.id
 where task.tenant_id = duban_tenant()`;
const IN_ORDER = 'order by task.ref_order, task.id';

const tasksWhere = (
  db: Database,
  tenant: string,
  condition: string,
  value: unknown,
): Promise<readonly Task[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ state: Task }>(`${HEADS} and ${condition} ${IN_ORDER}`, [value]);
    return rows.map(({ state }) => withSigning(state));
  });

/** The tasks of a plan that are not struck off, in the order of their numbers, as their chains have them. */
export const runningTasks = (db: Database, tenant: string, planId: string): Promise<readonly Task[]> =>
  tasksWhere(db, tenant, `task.plan_id = $1 and task.status <> 'closed'`, planId);

/** These tasks, in the order of their numbers, as their chains have them. */
export const tasksByIds = (db: Database, tenant: string, ids: readonly string[]): Promise<readonly Task[]> =>
  tasksWhere(db, tenant, 'task.id = any ($1::uuid[])', ids);
