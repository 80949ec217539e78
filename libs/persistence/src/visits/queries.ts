import type { FindingView, Input, VisitList, VisitShown } from '@duban/contract';
import type { Day, ReportState } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

type Shown = Input<typeof VisitShown>;
export type VisitRow = Input<typeof VisitList>['visits'][number];
export type FindingRow = Omit<Input<typeof FindingView>, 'contradicted'>;

/**
 * Those tasks of a visit that the viewer may see. Whoever does not see everything is not told of a covert check or a look-back
 * before it has found something of their task.
 */
const PARTS = `
  select visit.id as visit_id, task.id as task_id, task.ref, task.title, task.lead_unit_name, task.ref_order,
         finding.state, finding.found_on
    from visit_row as visit
    join task_row as task on task.tenant_id = visit.tenant_id and task.id = any (visit.task_ids)
    left join finding_row as finding on finding.tenant_id = visit.tenant_id and finding.visit_id = visit.id
     and finding.task_id = task.id
   where visit.tenant_id = duban_tenant() and ${seenBy('task.units', 1)}
     and ($1::boolean or visit.kind not in ('covert', 'look-back') or finding.state is not null)`;

const ROWS = `
  select visit.id, visit.plan_id as "planId", plan.name as "planName", kind, purpose, draw ->> 'period' as period, from_day as "from", to_day as "to",
         visitors, part.tasks, part.found, part.behind,
         case when called_off is not null then 'called-off' when part.found = 0 then 'planned'
              when part.found < part.tasks then 'underway' else 'done' end as status
    from visit_row as visit
    join plan_row as plan on plan.tenant_id = visit.tenant_id and plan.id = visit.plan_id
    join (select visit_id, count(*)::int as tasks, count(state)::int as found,
                 (count(*) filter (where state in ('behind', 'not-started', 'rebound', 'false')))::int as behind
            from parts group by visit_id) as part on part.visit_id = visit.id
   where visit.tenant_id = duban_tenant()`;

/** The visits that a viewer may know of, the latest first. */
export const listVisits = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  plan: string | null,
): Promise<readonly VisitRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<VisitRow>(
      `with parts as (${PARTS} and ($3::uuid is null or visit.plan_id = $3)) ${ROWS}
        order by from_day desc, visit.id desc`,
      [...eyesOf(viewer), plan],
    ),
  );

/** Of those, the visits whose days have come and that have not found something of every task, the first due first. */
export const visitsUnderway = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  today: Day,
): Promise<readonly VisitRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<VisitRow>(
      `with parts as (${PARTS} and visit.called_off is null and visit.from_day <= $3)
       select * from (${ROWS}) as shown where status <> 'done' order by "to", id`,
      [...eyesOf(viewer), today],
    ),
  );

/** Those out of which it was drawn by the names that people know them by, in their order. */
const NAMED = `(
  select jsonb_agg(one || jsonb_build_object('ref', task.ref, 'title', task.title) order by at)
    from jsonb_array_elements(stored.draw -> 'population') with ordinality as population (one, at)
    join task_row as task on task.tenant_id = stored.tenant_id and task.id::text = one ->> 'taskId')`;

/** One visit with its tasks, what was reported of each and what was found; null where the viewer may not know of it. */
export const visitShown = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  visitId: string,
): Promise<(Omit<Shown, 'acts' | 'looksAt'> & { readonly looksAt: readonly LookedAt[] }) | null> =>
  inTenant(db, tenant, async (tx) => {
    const eyes = [...eyesOf(viewer), visitId];
    const [row] = await tx.query<Omit<Shown, 'acts' | 'looksAt'>>(
      `with parts as (${PARTS} and visit.id = $3)
       select shown.*, stored.planned_on as "plannedOn", planner.name as "plannedByName",
              jsonb_set(stored.draw, '{population}', ${NAMED}) as draw, case when stored.called_off is not null then jsonb_build_object('because', stored.called_off ->> 'because',
                'on', stored.called_off ->> 'on', 'byName', caller.name) end as "calledOff"
         from (${ROWS}) as shown
         join visit_row as stored on stored.tenant_id = duban_tenant() and stored.id = shown.id
         left join person as planner on planner.tenant_id = duban_tenant() and planner.id::text = stored.planned_by
         left join person as caller on caller.tenant_id = duban_tenant()
          and caller.id::text = stored.called_off ->> 'by'`,
      eyes,
    );
    return row ? { ...row, looksAt: await lookedAt(tx, eyes) } : null;
  });

type LookedAt = Omit<Shown['looksAt'][number], 'finding'> & { readonly finding: FindingRow | null };

const lookedAt = (tx: Tx, eyes: readonly unknown[]): Promise<readonly LookedAt[]> =>
  tx.query<LookedAt>(
    `with parts as (${PARTS} and visit.id = $3)
     select part.task_id as "taskId", ref, title, lead_unit_name as "leadUnitName", said.reported,
            (select to_jsonb(found) from (${FINDINGS} and finding.visit_id = $3 and finding.task_id = part.task_id)
              as found) as finding
       from parts as part
       left join lateral (
         select jsonb_build_object('state', one.state, 'on', one.reported_on) as reported from report_row as one
          where one.tenant_id = duban_tenant() and one.task_id = part.task_id
            and (part.found_on is null or one.reported_on <= part.found_on)
          order by one.reported_on desc, one.period desc limit 1) as said on true
      order by ref_order, part.task_id`,
    eyes,
  );

const FINDINGS = `
  select finding.visit_id as "visitId", finding.task_id as "taskId", visit.kind, finding.state, finding.text,
         finding.site, finding.claimed, finding.found_on as "on", finding.found_by as "by", finder.name as "byName",
         (select jsonb_build_object('taskId', next.id, 'ref', next.ref) from task_row as next
           where next.tenant_id = finding.tenant_id and next.reopens ->> 'taskId' = finding.task_id::text
             and next.reopens ->> 'visitId' = finding.visit_id::text) as "newCycle",
         (select coalesce(jsonb_agg(one - 'by'), '[]') from jsonb_array_elements(finding.earlier) as one) as earlier
    from finding_row as finding
    join visit_row as visit on visit.tenant_id = finding.tenant_id and visit.id = finding.visit_id
    left join person as finder on finder.tenant_id = finding.tenant_id and finder.id::text = finding.found_by
   where finding.tenant_id = duban_tenant()`;

export interface VisitsOfTask {
  readonly findings: readonly FindingRow[];
  readonly coming: readonly Pick<
    VisitRow,
    'id' | 'kind' | 'purpose' | 'period' | 'from' | 'to' | 'visitors'
  >[];
}

/** What was found of a task, the latest first, and the visits that its readers may expect. The caller has asked whether it may be seen. */
export const visitsOfTask = (
  db: Database,
  tenant: string,
  { taskId, today, all }: { readonly taskId: string; readonly today: Day; readonly all: boolean },
): Promise<VisitsOfTask> =>
  inTenant(db, tenant, async (tx) => ({
    findings: await tx.query<FindingRow>(
      `${FINDINGS} and finding.task_id = $1 order by finding.found_on desc, visit.from_day desc, visit.id desc`,
      [taskId],
    ),
    coming: await tx.query<VisitsOfTask['coming'][number]>(
      `select id, kind, purpose, draw ->> 'period' as period, from_day as "from", to_day as "to", visitors from visit_row as visit
        where tenant_id = duban_tenant() and task_ids @> array[$1::uuid] and called_off is null and to_day >= $2
          and ($3::boolean or kind not in ('covert', 'look-back'))
          and not exists (select from finding_row as finding where finding.tenant_id = visit.tenant_id
                           and finding.visit_id = visit.id and finding.task_id = $1)
        order by from_day, id`,
      [taskId, today, all],
    ),
  }));

/** A look-back says how a closed task has held, which is no word on how one stands that runs. */
const WHILE_IT_RAN = `state not in ('holds', 'rebound', 'false')`;

export interface TasksFound {
  readonly of: number;
  readonly found: number;
}

/** How many of a plan's tasks that run, or were closed since, were looked at in a stretch of days. */
export const tasksFound = (
  db: Database,
  tenant: string,
  { planId, from, to }: { readonly planId: string; readonly from: Day; readonly to: Day },
): Promise<TasksFound> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<TasksFound>(
      `with found as (select distinct task_id from finding_row
          where tenant_id = duban_tenant() and plan_id = $1 and found_on between $2 and $3 and ${WHILE_IT_RAN})
       select count(*)::int as "of", count(found.task_id)::int as found
         from task_row as task left join found on found.task_id = task.id
        where task.tenant_id = duban_tenant() and task.plan_id = $1
          and (task.status <> 'closed' or found.task_id is not null)`,
      [planId, from, to],
    );
    return row ?? { of: 0, found: 0 };
  });

/** The tasks of a plan by id, with the cycle that they are in; ids of other plans are missing. */
export const cyclesOf = (
  db: Database,
  tenant: string,
  { planId, tasks }: { readonly planId: string; readonly tasks: readonly string[] },
): Promise<readonly { readonly taskId: string; readonly cycle: number }[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<{ taskId: string; cycle: number }>(
      `select id as "taskId", cycle from task_row
        where tenant_id = duban_tenant() and plan_id = $1 and id = any ($2::uuid[])`,
      [planId, tasks],
    ),
  );

/** The verified state of each task by the latest visit up to a day; missing where nobody looked. */
export const verifiedStates = async (
  tx: Tx,
  { planId, upTo }: { readonly planId: string; readonly upTo: Day },
): Promise<ReadonlyMap<string, { readonly state: ReportState; readonly on: Day }>> => {
  const rows = await tx.query<{ taskId: string; state: ReportState; on: Day }>(
    `select distinct on (task_id) task_id as "taskId", state, found_on as "on" from finding_row
      where tenant_id = duban_tenant() and plan_id = $1 and found_on <= $2 and ${WHILE_IT_RAN}
      order by task_id, found_on desc, visit_id desc`,
    [planId, upTo],
  );
  return new Map(rows.map(({ taskId, ...verified }) => [taskId, verified]));
};
