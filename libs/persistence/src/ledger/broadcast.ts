import type { Broadcast } from './forge';
import type { Change } from './together';

/**
 * Longer than anybody goes on counting with the days that they have read: whoever is told, and everybody who writes down
 * what follows, counts with the new ones by then.
 */
const AFTER_MS = 5_000;

/** Everything that runs, by the names of its processes. A round counts no days: it closes on the day that it was given. */
const RUNNING = `select 'task/' || id as aggregate,
         jsonb_build_object('type', 'task', 'taskId', id, 'cycle', cycle) as process
    from task_row where tenant_id = duban_tenant() and status <> 'closed'
  union all
  select 'letter/' || id, jsonb_build_object('type', 'letter', 'letterId', id)
    from letter_row where tenant_id = duban_tenant() and (delivered_on is null or status in ('issued', 'received'))
  union all
  select 'approval/' || id, jsonb_build_object('type', 'approval', 'approvalId', id)
    from approval_row where tenant_id = duban_tenant() and status in ('open', 'returned')
  union all
  select 'plan/' || id, jsonb_build_object('type', 'plan', 'planId', id)
    from plan_row where tenant_id = duban_tenant() and status <> 'imported'`;

/** One statement, however many there are; a message that is there already is the same one. */
export const telling = ({ key, body }: Broadcast): Change => ({
  sql: `insert into outbox (key, body, due_at)
    select $1::text || '/' || aggregate,
           $2::jsonb || jsonb_build_object('kind', 'tell', 'key', $1::text || '/' || aggregate, 'process', process),
           clock_timestamp() + $3::int * interval '1 millisecond'
      from (${RUNNING}) as running
    on conflict (tenant_id, key) do nothing`,
  parameters: [key, JSON.stringify(body), AFTER_MS],
});
