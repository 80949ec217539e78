import type { Consequence, Day } from '@duban/domain';
import { across, type Database } from '../database';

/** A message on its way to another process. The receiver meets it at least once. */
export interface OutboxMessage {
  readonly id: number;
  /** The tenant's id. */
  readonly tenant: string;
  /** Unique in its tenant, and always the same for the same fact: the receiver recognises a repetition by it. */
  readonly key: string;
  readonly consequence: Extract<Consequence, { kind: 'start' | 'tell' }>;
  /** The day of the fact that caused it, and why it was recorded late. */
  readonly on: Day;
  readonly late: string | null;
  readonly commandId: string;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

interface Row {
  readonly id: number;
  readonly tenant_id: string;
  readonly key: string;
  readonly body: OutboxMessage['consequence'] & Pick<OutboxMessage, 'on' | 'late' | 'commandId'>;
  readonly attempts: number;
}

/** Messages of all tenants that are due, oldest first; nobody else is given them before the lease ends. */
export async function claimOutbox(
  db: Database,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<readonly OutboxMessage[]> {
  const rows = await across<Row>(db, 'select * from claim_outbox($1, $2)', [limit, leaseMs]);
  return rows.map(messageOf).sort((a, b) => a.id - b.id);
}

function messageOf({ id, tenant_id, key, body, attempts }: Row): OutboxMessage {
  const { on, late, commandId, ...consequence } = body;
  return {
    id,
    tenant: tenant_id,
    key,
    consequence,
    on,
    late,
    commandId,
    attempts,
  };
}

export async function completeOutbox(db: Database, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await across(db, 'select complete_outbox($1::bigint[])', [ids]);
}

/** Due again after 0.5 s, 1 s, 2 s … at most 60 s, by the number of attempts. `error` is kept for operators. */
export async function failOutbox(db: Database, id: number, error: string): Promise<void> {
  await across(db, 'select fail_outbox($1, $2)', [id, error]);
}

const KEPT_DAYS = 7;

/**
 * Forgets what was done more than seven days ago; returns how many. A forgotten key cannot come back: a message is
 * inserted only with the link that causes it, a link is written once, and whoever adopts it inserts nothing. Receivers
 * recognise repetitions for longer than a lease lasts, so a row need not be kept for their sake either.
 */
export async function pruneOutbox(db: Database, olderThanDays = KEPT_DAYS): Promise<number> {
  const [row] = await across<{ gone: number }>(db, 'select prune_outbox(make_interval(days => $1)) as gone', [
    olderThanDays,
  ]);
  return row?.gone ?? 0;
}
