import { inTenant, type Database } from '../database';

/** The chain that a closing link belongs to, by how its hash begins; null where there is none. */
export const closedChain = (db: Database, tenant: string, hashStart: string): Promise<string | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ readonly aggregate: string }>(
      `select aggregate from ledger_event
        where tenant_id = duban_tenant() and type = 'TaskClosed' and left(hash, 24) = $1 limit 1`,
      [hashStart],
    );
    return row?.aggregate ?? null;
  });
