import { inTenant, type Database } from '../database';
import type { FeedPosition } from './feed';

/** What one event of the feed changed; `units` are those that may see the task, or the letter that is about none. */
export interface Change extends FeedPosition {
  readonly taskId: string | null;
  readonly letterId: string | null;
  readonly units: readonly string[];
  readonly planId: string | null;
  readonly approvalId: string | null;
}

const SETTLED = `event.tenant_id = duban_tenant() and event.tx < feed_horizon()`;

/** Where the feed ends now. */
export const feedEnd = (db: Database, tenant: string): Promise<FeedPosition> =>
  inTenant(db, tenant, async (tx) => {
    const [end] = await tx.query<FeedPosition>(
      `select tx::text as tx, position from ledger_event as event where ${SETTLED}
        order by event.tx desc, position desc limit 1`,
    );
    return end ?? { tx: '0', position: 0 };
  });

/** The events of the feed behind `after`, in its order, by what they change for those who look. */
export const changesAfter = (
  db: Database,
  tenant: string,
  after: FeedPosition,
  limit: number,
): Promise<readonly Change[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Change>(
      `select event.tx::text as tx, event.position, task.id as "taskId",
              case when task.id is null then letter.id end as "letterId",
              coalesce(task.units, letter.units, '{}') as units,
              case when split_part(event.aggregate, '/', 1) in ('plan', 'round')
                   then split_part(event.aggregate, '/', 2) end as "planId",
              case when event.aggregate like 'approval/%'
                   then split_part(event.aggregate, '/', 2) end as "approvalId"
         from ledger_event as event
         left join letter_row as letter
           on letter.tenant_id = event.tenant_id and event.aggregate = 'letter/' || letter.id
         left join task_row as task on task.tenant_id = event.tenant_id
          and task.id::text = coalesce(letter.task_id::text,
                case when event.aggregate ~ '^(task|report)/' then split_part(event.aggregate, '/', 2)
                     when event.aggregate like 'finding/%' then split_part(event.aggregate, '/', 3) end)
        where ${SETTLED} and event.tx >= $1::text::xid8 and (event.tx > $1::text::xid8 or event.position > $2)
        order by event.tx, event.position limit $3`,
      [after.tx, after.position, limit],
    ),
  );
