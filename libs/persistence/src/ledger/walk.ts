import type { Tx } from '../database';
import { LINK_COLUMNS, type StoredLink } from './read';

export interface WalkedLink extends StoredLink {
  readonly aggregate: string;
  readonly tenantId: string;
  readonly commandId: string;
  readonly actor: string;
  readonly principal: string | null;
  readonly effectiveOn: string;
}

const BATCH = 2000;

/** Every link of the tenant, chain by chain and in the order of each. */
export async function* walk(tx: Tx): AsyncGenerator<WalkedLink> {
  let after = { aggregate: '', sequence: 0 };
  for (;;) {
    const links = await tx.query<WalkedLink>(
      `select aggregate, tenant_id as "tenantId", command_id as "commandId", actor, principal,
              effective_on as "effectiveOn", ${LINK_COLUMNS}
         from ledger_event
        where tenant_id = duban_tenant() and (aggregate, sequence) > ($1::text, $2::int)
        order by aggregate, sequence limit ${BATCH}`,
      [after.aggregate, after.sequence],
    );
    yield* links;
    const last = links.at(-1);
    if (!last || links.length < BATCH) return;
    after = last;
  }
}
