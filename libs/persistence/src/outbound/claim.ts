import { across, inTenant, type Database, type Tx } from '../database';
import type { OutboundAbout, OutboundChannel } from './message';

/** A message that is a sender's until its lease ends. */
export interface ClaimedOutbound {
  readonly id: string;
  readonly tenant: string;
  readonly channel: OutboundChannel;
  readonly recipient: string;
  readonly kind: string;
  readonly about: OutboundAbout;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
  /** UTC instant. */
  readonly queuedAt: string;
  /** Whether its office lets nothing leave. */
  readonly simulate: boolean;
  /** What the office is called. */
  readonly office: string;
}

interface Row extends Omit<ClaimedOutbound, 'tenant' | 'queuedAt'> {
  readonly tenant_id: string;
  readonly queued_at: string;
}

/** Messages of all tenants that are due, oldest first; nobody else is given them before the lease ends. */
export async function claimOutbound(
  db: Database,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<readonly ClaimedOutbound[]> {
  const rows = await across<Row>(db, 'select * from claim_outbound($1, $2)', [limit, leaseMs]);
  return rows
    .map(({ tenant_id, queued_at, ...row }) => ({ ...row, tenant: tenant_id, queuedAt: queued_at }))
    .sort((one, other) => (one.queuedAt < other.queuedAt ? -1 : 1));
}

type Claimed = Pick<ClaimedOutbound, 'id' | 'tenant' | 'attempts'>;

const change = (db: Database, { tenant }: Claimed, sql: string, given: readonly unknown[]): Promise<void> =>
  inTenant(db, tenant, async (tx: Tx) => void (await tx.change(sql, given)));

/** It is gone, or would be gone were it not simulated. Also true of a sender whose lease had ended: sent is sent. */
export const endOutbound = (db: Database, claimed: Claimed, state: 'sent' | 'simulated'): Promise<void> =>
  change(
    db,
    claimed,
    `update outbound_message
        set state = $2, ended_at = clock_timestamp(), error_code = null, error = null
      where tenant_id = duban_tenant() and id = $1 and state in ('queued', 'failed', 'dead')`,
    [claimed.id, state],
  );

/** Not now, and nobody's fault: the attempt does not count. */
export const postponeOutbound = (db: Database, claimed: Claimed, untilMs: number): Promise<void> =>
  change(
    db,
    claimed,
    `update outbound_message set attempts = attempts - 1, due_at = $3
      where tenant_id = duban_tenant() and id = $1 and attempts = $2 and state in ('queued', 'failed')`,
    [claimed.id, claimed.attempts, new Date(untilMs).toISOString()],
  );

/** Why a message did not go, for operators: a code that has words, and what the other side said. */
export interface OutboundFault {
  readonly code: string;
  readonly detail: string;
}

/** It did not go; it is tried again after a while, or never by itself. A sender whose lease has ended changes nothing. */
export const failOutbound = (
  db: Database,
  claimed: Claimed,
  { code, detail }: OutboundFault,
  { afterMs }: { /** Null: it is dead. */ readonly afterMs: number | null },
): Promise<void> =>
  change(
    db,
    claimed,
    `update outbound_message
        set state = case when $5::int is null then 'dead' else 'failed' end,
            ended_at = case when $5::int is null then clock_timestamp() end,
            due_at = clock_timestamp() + coalesce($5::int, 0) * interval '1 millisecond',
            error_code = $3, error = left($4, 500), leaving_at = null
      where tenant_id = duban_tenant() and id = $1 and attempts = $2 and state in ('queued', 'failed')`,
    [claimed.id, claimed.attempts, code, detail, afterMs],
  );
