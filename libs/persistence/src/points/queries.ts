import type { PointAct, PointSaid, PointState } from '@duban/domain';
import { inTenant, type Database } from '../database';

export interface PointRow extends PointSaid {
  readonly no: number;
  readonly on: string;
  readonly byName: string | null;
  readonly state: PointState;
  readonly acts: readonly (Omit<PointAct, 'by'> & { readonly byName: string | null })[];
}

const ROWS = `
  select one - 'by' || jsonb_build_object('byName', adder.name, 'acts',
           (select coalesce(jsonb_agg(act - 'by' || jsonb_build_object('byName', author.name) order by nth), '[]')
              from jsonb_array_elements(one -> 'acts') with ordinality as done (act, nth)
              left join person as author on author.tenant_id = duban_tenant() and author.id::text = act ->> 'by')) as point
    from points_row
   cross join jsonb_array_elements(points) with ordinality as each (one, place)
    left join person as adder on adder.tenant_id = duban_tenant() and adder.id::text = one ->> 'by'
   where points_row.tenant_id = duban_tenant() and task_id = $1 and cycle = $2
   order by place`;

/** The points of one cycle of a task, in their order. The caller has asked whether the task may be seen. */
export const pointsOfTask = (
  db: Database,
  tenant: string,
  { taskId, cycle }: { readonly taskId: string; readonly cycle: number },
): Promise<readonly PointRow[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ point: PointRow }>(ROWS, [taskId, cycle]);
    return rows.map(({ point }) => point);
  });
