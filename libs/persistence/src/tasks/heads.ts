import { withSigning, type Task } from '@duban/domain';
import type { Tx } from '../database';

/**
 * A task's row beside the state of its chain, as `task` and `head`. Each head is looked up: joined as tables, and before the
 * statistics of tables that have grown are there, the database read all heads for each task (20 s for 6,000).
 */
export const TASK_HEADS = `task_row as task
  cross join lateral (select * from aggregate_head
    where tenant_id = task.tenant_id and aggregate = 'task/' || task.id offset 0) as head`;

/** The tasks for which a condition on `task` holds, in the order of the ledger, as their chains have them today. */
export async function tasksIn(
  tx: Tx,
  condition: string,
  values: readonly unknown[],
): Promise<readonly Task[]> {
  const rows = await tx.query<{ state: Task }>(
    `select head.state from ${TASK_HEADS}
      where task.tenant_id = duban_tenant() and (${condition}) order by task.plan_id, task.ref_order, task.id`,
    values,
  );
  return rows.map(({ state }) => withSigning(state));
}
