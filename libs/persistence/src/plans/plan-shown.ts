import type { PlanShown as PlanShownShape } from '@duban/contract';
import type { Day } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

/** What is counted of a plan; how far it has come is read from its chain. */
export type PlanShown = Omit<(typeof PlanShownShape)['_output'], 'course'>;

const COUNTS = `
  select coalesce(jsonb_agg(one), '[]') from (
    select class, status, count(*)::int as count from seen group by class, status order by class, status) as one`;

/** Complete is what is reported complete and what was struck off since; due is what has its day behind it. */
const RATES = `
  select jsonb_build_object(
    'due', count(*) filter (where deadline_day <= $4),
    'dueComplete', count(*) filter (where deadline_day <= $4 and status in ('closing', 'closed')),
    'all', count(*),
    'complete', count(*) filter (where status in ('closing', 'closed')),
    'closed', count(*) filter (where status = 'closed'),
    'lastDeadline', max(deadline_day),
    'lastClosed', max(closed_on)) from seen`;

/**
 * What tasks have come to, by their chains: a step that was left out was not taken, and what was sent back counts no longer. What
 * waits for the confirmation of its filing is filed.
 */
const FACTS = `
  select coalesce(jsonb_agg(jsonb_build_object('fact', fact, 'title', title, 'count', count) order by place, fact), '[]')
    from (
      select fact, title, count(*)::int as count, min(place) as place
        from seen
       cross join lateral (select state from aggregate_head
         where tenant_id = duban_tenant() and aggregate = 'task/' || seen.id offset 0) as head
       cross join lateral (
         select 'completion' as fact, null::jsonb as title, 0 as place where head.state ? 'completion'
          union all
         select step ->> 'step', head.state #> array['policy', 'closing', (n - 1)::text, 'title'], n::int
           from jsonb_array_elements(head.state -> 'done') with ordinality as done (step, n)
          where step ->> 'step' <> 'left-out'
          union all
         select 'filing', null, 98 where head.state #> array['open', 'filed'] is not null
          union all
         select 'closed', null, 99 where head.state ->> 'status' = 'closed') as one
       group by fact, title) as counted`;

const ROUNDS = `
  select coalesce(jsonb_agg(jsonb_build_object('period', period, 'status', status, 'dueOn', due_on) order by due_on desc), '[]')
    from round_row where tenant_id = duban_tenant() and plan_id = plan.id`;

const NAME = (id: string): string =>
  `(select name from person where person.tenant_id = duban_tenant() and person.id::text = ${id})`;

const IMPORTS = `
  select coalesce(jsonb_agg(jsonb_build_object(
      'importId', id, 'fileName', file_name, 'sha256', sha256,
      'readBy', ${NAME('created_by')}, 'readOn', created_on,
      'confirmedBy', ${NAME(`confirmation ->> 'by'`)}, 'confirmedOn', confirmation ->> 'on',
      'corrections', jsonb_array_length(corrections)) order by confirmation ->> 'on', id), '[]')
    from import where tenant_id = duban_tenant() and confirmation ->> 'planId' = plan.id::text`;

/** A plan with all that is counted of it, in one statement; null where it is not there for this viewer. */
export const planShown = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { planId, today }: { readonly planId: string; readonly today: Day },
): Promise<PlanShown | null> =>
  inTenant(db, tenant, async (tx) => {
    const [shown] = await tx.query<PlanShown>(
      `with seen as (
         select id, class, status, deadline_day, closed_on, overdue from task_row as task
          where tenant_id = duban_tenant() and plan_id = $3 and ${seenBy('task.units', 1)})
       select plan.id, name, pack, edition, imported_on as "importedOn", plan.status,
              feedback_on as "feedbackOn", due_on as "dueOn",
              (select jsonb_build_object('total', count(*), 'closed', count(*) filter (where status = 'closed'),
                 'overdue', count(*) filter (where overdue and status <> 'closed')) from seen) as tasks,
              (${COUNTS}) as counts, (${RATES}) as rates, (${FACTS}) as facts, (${ROUNDS}) as rounds,
              case when $1::boolean then (${IMPORTS}) end as imports
         from plan_row as plan
        where plan.tenant_id = duban_tenant() and plan.id = $3 and ($1::boolean or exists (select from seen))`,
      [...eyesOf(viewer), planId, today],
    );
    return shown ?? null;
  });

/** Whether a plan is there for a viewer at all. */
export const isPlanVisible = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  planId: string,
): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query(
      `select from plan_row as plan
        where plan.tenant_id = duban_tenant() and plan.id = $3
          and ($1::boolean or exists (select from task_row as task
                 where task.tenant_id = plan.tenant_id and task.plan_id = plan.id and ${seenBy('task.units', 1)}))`,
      [...eyesOf(viewer), planId],
    );
    return rows.length > 0;
  });
