import type { TouchedTask } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { TASK_HEADS } from '../tasks/heads';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

interface Named {
  readonly planId: string;
  readonly taskIds: readonly string[];
}

/** Those of the named tasks that are the plan's and that a viewer may see, as the plan words them. */
export const touchedTasks = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { planId, taskIds }: Named,
): Promise<readonly TouchedTask[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<TouchedTask>(
      `select task.id as "taskId", task.ref, task.title, head.state #>> '{facts,goal}' as goal,
              head.state #>> '{facts,deadline,text}' as deadline, task.deadline_day as due, task.lead_unit as lead
         from ${TASK_HEADS}
        where task.tenant_id = duban_tenant() and task.plan_id = $3 and task.id = any ($4::uuid[])
          and ${seenBy('task.units', 1)}
        order by task.ref_order, task.id`,
      [...eyesOf(viewer), planId, taskIds],
    ),
  );
