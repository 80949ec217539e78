import type { AwaitedReports } from '@duban/contract';
import type { HeldPost } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { seatName } from '../register/seat-name';
import { TASK_HEADS } from '../tasks/heads';
import { LATEST_REPORT } from './latest-report';
import { UNREPORTED } from './unreported';

export type AwaitedReport = (typeof AwaitedReports)['_output']['reports'][number];

const MOST = 500;

/** The reports that rounds ask of whoever holds these posts, by the day on which they are due. */
export const awaitedReports = (
  db: Database,
  tenant: string,
  posts: readonly HeldPost[],
): Promise<readonly AwaitedReport[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<AwaitedReport>(
      `select task.id as "taskId", task.cycle, task.ref, task.title, plan.name as "planName", round.period,
              round.due_on as "dueOn", task.deadline, head.state -> 'facts' -> 'measures' as measures,
              case when latest.period is not null then jsonb_build_object('period', latest.period, 'state', latest.state,
                'text', latest.text, 'measures', latest.measures) end as last,
              array(select distinct rung ->> 'title' from jsonb_array_elements(head.state -> 'policy' -> 'ladder') as rung
                     where rung -> 'triggers' ? 'behind') as draws
         from ${TASK_HEADS}
         join plan_row as plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
         join round_row as round on round.tenant_id = task.tenant_id and round.plan_id = task.plan_id
          and round.status = 'open'
         ${LATEST_REPORT}
        where task.tenant_id = duban_tenant() and task.seats && $1::text[] and ${UNREPORTED}
          and exists (select from jsonb_array_elements(task.waiting) as open (act)
                       cross join lateral jsonb_array_elements(open.act -> 'by') as seat
                       where open.act ->> 'act' = 'report'
                         and concat(seat ->> 'post', '@', seat ->> 'unit') = any ($1::text[]))
        order by round.due_on, task.plan_id, task.ref_order, task.id limit ${MOST}`,
      [posts.map(seatName)],
    ),
  );
