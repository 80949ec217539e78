import type { DoneActs as DoneActsShape } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { AS_INSTANT } from '../ledger/chains';
import { pageOf, readCursor } from '../tasks/cursor';
import { ACT, byAndFor, isOwnDoing, SAID, SUBJECTS } from './acts';
import { namedIn } from './named';
import { POSITION } from './position';

export type DoneActs = (typeof DoneActsShape)['_output'];

type Row = Omit<DoneActs['acts'][number], 'actorName' | 'principalName'> & { readonly position: number };

/** Person, position, limit. A page walks no more of either index than it shows. */
export const DONE = `
  with act as materialized (
    select * from (${byAndFor(
      '$1',
      (theirs) => `select ${ACT} from ledger_event as event
        where event.tenant_id = duban_tenant() and ${theirs} and event.position < $2
          and ${isOwnDoing('event')} order by event.position desc limit $3`,
    )}) as either order by position desc limit $3)
  select ${SAID}, act.sequence, act.kind, ${AS_INSTANT('act.recorded_at')} as "recordedAt"
    from act ${SUBJECTS} order by act.position desc`;

/**
 * What a person has done with tasks, reports, letters and approvals, also in somebody's name, and what somebody did in
 * theirs, the latest first; null when the cursor is none of ours.
 */
export async function doneBy(
  db: Database,
  tenant: string,
  person: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DoneActs | null> {
  const from = cursor === undefined ? [String(Number.MAX_SAFE_INTEGER)] : readCursor(cursor, [POSITION]);
  if (!from) return null;
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(DONE, [person, from[0], limit + 1]));
  const { page, next } = pageOf(rows, limit, ({ position }) => [String(position)]);
  const acts = await namedIn(db, tenant, page);
  return { acts: acts.map(({ position: _, ...act }) => act), next };
}
