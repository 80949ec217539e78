import type { DoneActs as DoneActsShape } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { AS_INSTANT } from '../ledger/chains';
import { pageOf, readCursor } from '../tasks/cursor';
import { POSITION } from './position';

export type DoneActs = (typeof DoneActsShape)['_output'];

type Row = DoneActs['acts'][number] & { readonly position: number };

// A fact that only follows from somebody's command has the same author and stands in another chain: it is left out.
const ACTS = `select event.position, event.sequence, event.type, event.effective_on as "on",
    ${AS_INSTANT('event.recorded_at')} as "recordedAt", split_part(event.aggregate, '/', 1) as kind,
    task.id as "taskId", letter.id as "letterId", task.ref, coalesce(letter.title, task.title) as title
  from ledger_event as event
  join command_answer as answer on answer.tenant_id = event.tenant_id and answer.command_id = event.command_id
                               and answer.aggregate = event.aggregate
  left join letter_row as letter on letter.tenant_id = event.tenant_id and event.aggregate = 'letter/' || letter.id
  join task_row as task on task.tenant_id = event.tenant_id
   and task.id = coalesce(letter.task_id, nullif(split_part(event.aggregate, '/', 2), '')::uuid)
 where event.tenant_id = duban_tenant() and event.actor = $1 and event.actor not like 'system:%'
   and event.position < $2 and (event.aggregate like 'task/%' or event.aggregate like 'report/%' or letter.id is not null)
 order by event.position desc limit $3`;

/** What a person has done with tasks, reports and letters, the latest first; null when the cursor is none of ours. */
export async function doneBy(
  db: Database,
  tenant: string,
  person: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DoneActs | null> {
  const from = cursor === undefined ? [String(Number.MAX_SAFE_INTEGER)] : readCursor(cursor, [POSITION]);
  if (!from) return null;
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(ACTS, [person, from[0], limit + 1]));
  const { page, next } = pageOf(rows, limit, ({ position }) => [String(position)]);
  return { acts: page.map(({ position: _, ...act }) => act), next };
}
