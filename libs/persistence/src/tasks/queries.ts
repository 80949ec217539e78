import type {
  TaskList as TaskListShape,
  TaskQuery as TaskQueryShape,
  TaskRow as TaskRowShape,
} from '@duban/contract';
import { inTenant, type Database } from '../database';
import { ANY_TEXT, pageOf, readCursor, UUID } from './cursor';
import { eyesOf, seenBy, type Viewer } from './viewer';

export type TaskRow = (typeof TaskRowShape)['_output'];
export type TaskList = (typeof TaskListShape)['_output'];
export type TaskQuery = (typeof TaskQueryShape)['_output'];

const COLUMNS = `id, cycle, version, plan_id as "planId", ref, title, class, status, step, lead_unit as "leadUnit",
  lead_unit_name as "leadUnitName", deadline, overdue, next_on as "nextOn", closed_on as "closedOn",
  filing_number as "filingNumber", waiting`;

/** A page in the order of plans and numbers; null when the cursor is none of ours. */
export async function listTasks(
  db: Database,
  tenant: string,
  viewer: Viewer,
  query: TaskQuery,
): Promise<TaskList | null> {
  const { plan, status, ref, unit, limit } = query;
  const after = query.cursor === undefined ? [] : readCursor(query.cursor, [UUID, ANY_TEXT, UUID]);
  if (!after) return null;
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<TaskRow & { refOrder: string }>(
      `select ${COLUMNS}, ref_order as "refOrder" from task_row
        where tenant_id = duban_tenant() and ${seenBy('units', 1)}
          and ($3::uuid is null or plan_id = $3) and ($4::text is null or status = $4)
          and ($5::text is null or ref = $5) and ($6::uuid is null or $6 = any (units))
          and ($7::uuid is null or (plan_id, ref_order, id) > ($7::uuid, $8::text collate "C", $9::uuid))
        order by plan_id, ref_order, id limit $10`,
      [...eyesOf(viewer), plan, status, ref, unit, ...(after.length ? after : [null, null, null]), limit + 1],
    ),
  );
  const { page, next } = pageOf(rows, limit, ({ planId, refOrder, id }) => [planId, refOrder, id]);
  return { tasks: page.map(({ refOrder: _, ...row }) => row), next };
}

/** Null when there is no such task, or when it is not for this viewer. */
export const taskRow = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  taskId: string,
): Promise<TaskRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<TaskRow>(
      `select ${COLUMNS} from task_row where tenant_id = duban_tenant() and id = $3 and ${seenBy('units', 1)}`,
      [...eyesOf(viewer), taskId],
    );
    return row ?? null;
  });
