import { inTenant, type Database } from '../database';

/** A request that changes no chain, and so is given no answer of its own. */
export interface Claim {
  readonly commandId: string;
  readonly digest: string;
}

/**
 * Binds a command id to the request that comes first, for good; gives the digest of that request. Whoever comes with
 * another one uses somebody's key again.
 */
export const claimCommand = (db: Database, tenant: string, { commandId, digest }: Claim): Promise<string> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `insert into command_answer (command_id, digest, aggregate, sequence, recorded_at)
       values ($1, $2, 'claim', 0, clock_timestamp()) on conflict do nothing`,
      [commandId, digest],
    );
    const [bound] = await tx.query<{ digest: string }>(
      'select digest from command_answer where tenant_id = duban_tenant() and command_id = $1',
      [commandId],
    );
    if (!bound) throw new Error(`the command ${commandId} was claimed and is not there`);
    return bound.digest;
  });
