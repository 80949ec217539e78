import { withSigning, type Task } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** The tasks whose text is being signed by somebody of these, by name or in a seat, in the order of the ledger. */
export const tasksInSigning = (
  db: Database,
  tenant: string,
  { persons, seats }: { readonly persons: readonly string[]; readonly seats: readonly string[] },
): Promise<readonly Task[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ state: Task }>(
      `select head.state from task_row as task
         join aggregate_head as head on head.tenant_id = task.tenant_id and head.aggregate = 'task/' || task.id
        where task.tenant_id = duban_tenant() and task.step = 'signature'
          and (task.persons && $1::text[] or task.seats && $2::text[])
        order by task.plan_id, task.ref_order, task.id`,
      [persons, seats],
    );
    return rows.map(({ state }) => withSigning(state));
  });
