import type { PlanView as PlanViewShape } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type PlanRow = (typeof PlanViewShape)['_output'];

/** The plans with the tasks in them that this viewer may see, the latest first. */
export const listPlans = (db: Database, tenant: string, viewer: Viewer): Promise<readonly PlanRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<PlanRow>(
      `select plan.id, name, pack, edition, imported_on as "importedOn", plan.status,
              feedback_on as "feedbackOn", due_on as "dueOn",
              jsonb_build_object('total', count(task.id), 'closed', count(task.id) filter (where task.status = 'closed'),
                                 'overdue', count(task.id) filter (where task.overdue and task.status <> 'closed')) as tasks
         from plan_row as plan
         left join task_row as task on task.tenant_id = plan.tenant_id and task.plan_id = plan.id
                                   and ${seenBy('task.units', 1)}
        where plan.tenant_id = duban_tenant()
        group by plan.tenant_id, plan.id
       having $1::boolean or count(task.id) > 0
        order by coalesce(imported_on, feedback_on) desc, plan.id`,
      eyesOf(viewer),
    ),
  );

/** Whose law each plan is under. */
export const planPacks = (
  db: Database,
  tenant: string,
): Promise<readonly { readonly plan: string; readonly name: string; readonly pack: string }[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query('select id as plan, name, pack from plan_row where tenant_id = duban_tenant()'),
  );

/** The lead units of a plan's tasks: whose implementation plans are due, where a place wants them. */
export const leadUnitsOf = (db: Database, tenant: string, planId: string): Promise<readonly string[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ readonly unit: string }>(
      `select distinct lead_unit as unit from task_row
        where tenant_id = duban_tenant() and plan_id = $1 order by 1`,
      [planId],
    );
    return rows.map(({ unit }) => unit);
  });
