import type { Beside } from '@duban/domain';
import { inTenant, type Database } from '../database';
import type { TaskRow } from './queries';
import { eyesOf, seenBy, type Viewer } from './viewer';

/** The round that asks (the open one, else the one to come), the report to it, and the replies that are awaited: at once. */
const BESIDE = `
  select jsonb_strip_nulls(to_jsonb(round)) as round,
         exists (select from report_row where tenant_id = duban_tenant() and task_id = $3 and period = round.period)
           as reported,
         (select coalesce(jsonb_agg(jsonb_build_object('number', number, 'to', receiver_name, 'replyBy', reply_by,
                                                       'provisional', coalesce(head.state->'replyDaysProvisional', 'false'))
                                   order by reply_by, id), '[]')
            from letter_row join aggregate_head as head using (tenant_id)
           where tenant_id = duban_tenant() and head.aggregate = 'letter/' || letter_row.id and task_id = $3 and status = 'received' and not overdue
             and ${seenBy('units', 1)}) as replies
    from (select) as one
    left join lateral (
      select status, period, opens_on as "opensOn", due_on as "dueOn",
             head.state#>>'{facts,after}' as after, head.state#>'{facts,dueDay}' as "dueDay"
        from round_row
        join aggregate_head as head
          on head.tenant_id = duban_tenant() and head.aggregate = format('round/%s/%s', plan_id, period)
       where round_row.tenant_id = duban_tenant() and plan_id = $4 and status in ('open', 'planned')
       order by array_position(array['open', 'planned'], status), due_on limit 1
    ) as round on true`;

/** What moves a task by itself and is no part of it, as far as this viewer, who may see the task, may know of it. */
export const besideTask = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { id, planId }: Pick<TaskRow, 'id' | 'planId'>,
): Promise<Beside> =>
  inTenant(db, tenant, async (tx) => {
    const [beside] = await tx.query<Beside>(BESIDE, [...eyesOf(viewer), id, planId]);
    return beside as Beside;
  });
