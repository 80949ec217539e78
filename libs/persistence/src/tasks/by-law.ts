import type { Policy, SigningUnits } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { TASK_HEADS } from './heads';

/** Running tasks that are alike in law and units. */
export interface TasksOfLaw {
  readonly policy: Policy;
  readonly units: SigningUnits;
  readonly tasks: number;
  /** The first of them in the order of the ledger. */
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}

/** The running tasks in which one of these units takes part, one entry for each law that they carry with its units. */
export const tasksByLaw = (
  db: Database,
  tenant: string,
  units: readonly string[],
): Promise<readonly TasksOfLaw[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<TasksOfLaw>(
      `select head.state -> 'policy' as policy, head.state -> 'facts' -> 'units' as units, count(*)::int as tasks,
              (array_agg(task.id order by task.ref_order, task.id))[1] as id,
              (array_agg(task.ref order by task.ref_order, task.id))[1] as ref,
              (array_agg(task.title order by task.ref_order, task.id))[1] as title
         from ${TASK_HEADS}
        where task.tenant_id = duban_tenant() and task.status <> 'closed' and task.units && $1::uuid[]
        group by 1, 2 order by min(task.ref_order), 4`,
      [units],
    ),
  );
