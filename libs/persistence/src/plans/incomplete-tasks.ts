import type { TaskPart } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { TASK_HEADS } from '../tasks/heads';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export interface IncompleteTask {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly lacks: readonly TaskPart[];
}

/** When a task does not state a part. Where the plan names nobody the office accepts: that is no acceptance unit of the plan. */
const LACKS: Readonly<Record<TaskPart, string>> = {
  lead: `facts #>> '{units,lead}' is null`,
  goal: `coalesce(trim(facts ->> 'goal'), '') = ''`,
  deadline: `coalesce(trim(facts #>> '{deadline,text}'), '') = ''`,
  measures: `coalesce(jsonb_array_length(facts -> 'measures'), 0) = 0`,
  acceptance: `facts #>> '{units,acceptance}' = facts #>> '{units,office}'`,
};

interface Asked {
  readonly planId: string;
  /** What the law wants stated of each task. */
  readonly needs: readonly TaskPart[];
  /** How many tasks are named at most; all are counted. */
  readonly most: number;
}

/** The tasks of a plan that do not state all, as far as a viewer may see them, in the order of the ledger. */
export const incompleteTasks = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { planId, needs, most }: Asked,
): Promise<{ readonly count: number; readonly tasks: readonly IncompleteTask[] }> =>
  inTenant(db, tenant, async (tx) => {
    const lacks = needs.map((part) => `case when ${LACKS[part]} then '${part}' end`).join(', ');
    if (lacks === '') return { count: 0, tasks: [] };
    const rows = await tx.query<IncompleteTask & { readonly count: number }>(
      `with stated as (
         select task.id, task.ref, task.ref_order, task.title, head.state -> 'facts' as facts
           from ${TASK_HEADS}
          where task.tenant_id = duban_tenant() and task.plan_id = $3 and ${seenBy('task.units', 1)}),
       lacking as (select *, array_remove(array[${lacks}]::text[], null) as lacks from stated)
       select id as "taskId", ref, title, lacks, count(*) over ()::int as count
         from lacking where cardinality(lacks) > 0 order by ref_order, id limit $4`,
      [...eyesOf(viewer), planId, most],
    );
    return {
      count: rows[0]?.count ?? 0,
      tasks: rows.map(({ taskId, ref, title, lacks: parts }) => ({ taskId, ref, title, lacks: parts })),
    };
  });
