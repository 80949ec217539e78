import { HASH_ALGORITHM, NO_HASH, seal, type RecordedLink } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** Where a link of the past stands, chain by chain and in the order of each. */
export type PastPlace = Omit<RecordedLink, 'hash'>;

/** Writes links as they would stand if they had been recorded then, before all others and past the database's own clock. */
export async function writePast(
  owner: Database,
  tenant: string,
  places: readonly PastPlace[],
): Promise<readonly RecordedLink[]> {
  const links: RecordedLink[] = [];
  await inTenant(owner, tenant, async (tx) => {
    await tx.query('alter table ledger_event disable trigger own_clock');
    for (const place of places) {
      const before = links.findLast(({ aggregate }) => aggregate === place.aggregate);
      const fact = {
        event: { type: 'TaskReceived', data: { of: place.aggregate } },
        ...({ actor: 'system:past', principal: null, commandId: `past-${links.length}` } as const),
        ...({ on: '2026-01-01', late: null } as const),
      };
      const whole = { ...place, tenant, schemaVersion: 1 };
      const { text, hash } = seal(whole, fact, before?.hash ?? NO_HASH);
      links.push({ ...place, hash });
      await tx.query(
        `insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, effective_on,
           recorded_at, text, algorithm, prev_hash, hash, tx)
         values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, '3'::xid8)`,
        [
          ...[place.aggregate, place.sequence, fact.event.type, fact.commandId, fact.actor, fact.on],
          ...[place.recordedAt, text, HASH_ALGORITHM, before?.hash ?? NO_HASH, hash],
        ],
      );
    }
    await tx.query('alter table ledger_event enable trigger own_clock');
  });
  return links;
}
