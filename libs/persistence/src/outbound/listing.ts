import type { OutboundList as ListShape, OutboundQuery as QueryShape } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { once, type Claim, type NotDone } from '../ledger/claim';
import { pageOf, readCursor, UUID, type Shape } from '../tasks/cursor';

export type OutboundRow = (typeof ListShape)['_output']['messages'][number];
export type OutboundQuery = (typeof QueryShape)['_output'];
export interface OutboundPage {
  readonly messages: readonly OutboundRow[];
  readonly next: string | null;
}

const INSTANT: Shape = (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value);

const ROW = `message.id, message.channel, message.recipient, coalesce(person.name, endpoint.name) as "recipientName",
  message.kind, message.about, message.state, message.attempts, message.queued_at as "queuedAt",
  case when message.state in ('queued', 'failed') then message.due_at end as "nextTry",
  message.ended_at as "endedAt", message.error_code as "errorCode", message.error, message.folded_in as "foldedIn"`;
const FROM = `from outbound_message as message
  left join person on person.tenant_id = message.tenant_id and person.id = message.recipient
  left join webhook_endpoint as endpoint on endpoint.tenant_id = message.tenant_id and endpoint.id = message.recipient
 where message.tenant_id = duban_tenant()`;

/** A page, the youngest first; null when the cursor is none of ours. */
export async function listOutbound(
  db: Database,
  tenant: string,
  { state, channel, kind, recipient, cursor, limit }: OutboundQuery,
): Promise<OutboundPage | null> {
  const after = cursor === undefined ? [null, null] : readCursor(cursor, [INSTANT, UUID]);
  if (!after) return null;
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<OutboundRow & { readonly queuedExactly: string }>(
      `select ${ROW}, to_char(message.queued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "queuedExactly"
         ${FROM} and ($1::text is null or message.state = $1) and ($2::text is null or message.channel = $2)
          and ($3::text is null or message.kind = $3) and ($4::uuid is null or message.recipient = $4)
          and ($5::timestamptz is null or (message.queued_at, message.id) < ($5::timestamptz, $6::uuid))
        order by message.queued_at desc, message.id desc limit $7`,
      [state, channel, kind, recipient, ...after, limit + 1],
    ),
  );
  const { page, next } = pageOf(rows, limit, ({ queuedExactly, id }) => [queuedExactly, id]);
  return { messages: page.map(({ queuedExactly: _, ...row }) => row), next };
}

export const outboundById = (db: Database, tenant: string, id: string): Promise<OutboundRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<OutboundRow>(`select ${ROW} ${FROM} and message.id = $1`, [id]);
    return row ?? null;
  });

/** How many there are in each state that asks for somebody's attention, and by which fault. */
export interface OutboundTrouble {
  readonly state: 'failed' | 'dead';
  readonly channel: 'mail' | 'webhook';
  readonly errorCode: string | null;
  readonly count: number;
}

export const outboundTroubles = (db: Database, tenant: string): Promise<readonly OutboundTrouble[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<OutboundTrouble>(
      `select state, channel, error_code as "errorCode", count(*)::int as count from outbound_message
        where tenant_id = duban_tenant() and state in ('failed', 'dead') group by 1, 2, 3 order by 1, 2, 3`,
    ),
  );

/**
 * Dead messages go out again under the ids they had: whoever did receive one recognises it. One, or all that are dead.
 * Returns how many.
 */
export const replayOutbound = (
  db: Database,
  tenant: string,
  claim: Claim,
  id: string | null,
): Promise<Replay | NotDone> =>
  once<Replay>(db, tenant, claim, {
    act: async (tx) => ({
      ok: true,
      replayed: await tx.change(
        `update outbound_message set state = 'queued', attempts = 0, due_at = clock_timestamp(), ended_at = null
          where tenant_id = duban_tenant() and state = 'dead' and ($1::uuid is null or id = $1)`,
        [id],
      ),
    }),
    again: () => Promise.resolve({ ok: true, replayed: 0 }),
  });

interface Replay {
  readonly ok: true;
  readonly replayed: number;
}
