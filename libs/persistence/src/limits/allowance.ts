import { inTenant, type Database, type Tx } from '../database';

export interface Allowed {
  /** How often at once. */
  readonly atOnce: number;
  /** How soon one more is allowed. */
  readonly oneMoreEveryMs: number;
}

/** Whom or what is counted, in words that say nothing of them, and the caller's clock. */
export interface Asked {
  readonly key: string;
  readonly nowMs: number;
}

const MOST_SWEPT = 100;

/**
 * Takes one, for all processes of this database alike; says how many milliseconds too early that is, and takes none then.
 * Of many at once each waits for the one before it, as they change one row.
 */
export const takeAllowed = (db: Database, tenant: string, asked: Asked, allowed: Allowed): Promise<number> =>
  inTenant(db, tenant, async (tx) => {
    if (await took(tx, asked, allowed)) {
      await sweep(tx, asked);
      return 0;
    }
    const { key, nowMs } = asked;
    const [kept] = await tx.query<{ clearAtMs: number }>(
      'select clear_at_ms as "clearAtMs" from allowance where tenant_id = duban_tenant() and key = $1',
      [key],
    );
    const clearAtMs = Math.max(kept?.clearAtMs ?? 0, nowMs) + allowed.oneMoreEveryMs;
    return Math.max(clearAtMs - nowMs - allowed.atOnce * allowed.oneMoreEveryMs, 1);
  });

const took = async (tx: Tx, { key, nowMs }: Asked, { atOnce, oneMoreEveryMs }: Allowed): Promise<boolean> =>
  (await tx.change(
    `insert into allowance as kept (key, clear_at_ms) values ($1, $2::bigint + $3::bigint)
     on conflict (tenant_id, key) do update set clear_at_ms = greatest(kept.clear_at_ms, $2) + $3
      where greatest(kept.clear_at_ms, $2) + $3 - $2 <= $4::bigint * $3`,
    [key, nowMs, oneMoreEveryMs, atOnce],
  )) > 0;

/** What counts no more, a few at a time, and nothing that somebody else is at: nobody waits for it. */
const sweep = (tx: Tx, { key, nowMs }: Asked): Promise<number> =>
  tx.change(
    `delete from allowance where tenant_id = duban_tenant() and key in (
       select key from allowance where tenant_id = duban_tenant() and clear_at_ms < $2 and key <> $1
        order by clear_at_ms limit ${MOST_SWEPT} for update skip locked)`,
    [key, nowMs],
  );

/** What was taken did not count after all. */
export const giveBackAllowed = (
  db: Database,
  tenant: string,
  { key, oneMoreEveryMs }: Pick<Asked, 'key'> & Pick<Allowed, 'oneMoreEveryMs'>,
): Promise<number> =>
  inTenant(db, tenant, (tx) =>
    tx.change(
      `update allowance set clear_at_ms = clear_at_ms - $2::bigint where tenant_id = duban_tenant() and key = $1`,
      [key, oneMoreEveryMs],
    ),
  );
