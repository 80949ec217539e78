import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

/** A task that a unit leads and has still to do, with the rule pack of its plan. */
export interface LedTask {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly pack: string;
  /** Overdue, or in trouble since its last round. */
  readonly behind: boolean;
}

/** The first of what a unit leads, and how many there are in all. */
export interface LedTasks {
  readonly tasks: readonly LedTask[];
  readonly inAll: number;
}

/** More than fit into any letter, and no more than a list can be read. */
const MOST = 200;

const LED = `from task_row as task join plan_row as plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
  where task.tenant_id = duban_tenant() and task.lead_unit = $3 and task.status in ('dispatched', 'underway', 'closing')
    and ${seenBy('task.units', 1)}`;
const SHOWN = `task.id as "taskId", task.ref, task.title, plan.pack, (task.overdue or task.trouble_run > 0) as behind`;

/** What a unit leads and has still to do, as far as the viewer sees it; what it is behind with first. */
export const tasksLedBy = (db: Database, tenant: string, viewer: Viewer, unit: string): Promise<LedTasks> =>
  inTenant(db, tenant, async (tx) => {
    const tasks = await tx.query<LedTask & { readonly inAll: number }>(
      `select ${SHOWN}, (count(*) over ())::int as "inAll" ${LED}
        order by behind desc, task.overdue desc, task.trouble_run desc, task.plan_id, task.ref_order, task.id limit ${MOST}`,
      [...eyesOf(viewer), unit],
    );
    return { tasks: tasks.map(({ inAll: _, ...task }) => task), inAll: tasks[0]?.inAll ?? 0 };
  });

/** Those of them that are named, however many the unit leads. */
export const tasksLedAmong = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { unit, ids }: { readonly unit: string; readonly ids: readonly string[] },
): Promise<readonly LedTask[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<LedTask>(`select ${SHOWN} ${LED} and task.id = any($4::uuid[])`, [...eyesOf(viewer), unit, ids]),
  );
