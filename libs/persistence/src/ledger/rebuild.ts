import { inTenant, type Database, type Tx } from '../database';
import { insertHeads } from './chains';
import { fold, newChain, type Head } from './forge';
import type { ReadModelRules } from './projected-row';
import { projectedTables, projecting } from './read-model';
import { together } from './together';
import { factOfText, UPCASTERS, type Upcasters } from './upcast';
import { walk } from './walk';

export interface RebuildRules extends ReadModelRules {
  readonly upcasters?: Upcasters;
}

const TABLES = ['aggregate_head', ...projectedTables];
const HEADS_AT_ONCE = 500;

/**
 * Empties the read model of one tenant and folds it again from the ledger, in one transaction; needs the owner's
 * connection. Every writer waits meanwhile. Returns how many chains there are.
 */
export const rebuildReadModel = (
  owner: Database,
  tenant: string,
  { upcasters = UPCASTERS, ...law }: RebuildRules,
): Promise<number> =>
  inTenant(owner, tenant, async (tx) => {
    await tx.change(`lock table ${TABLES.join(', ')} in exclusive mode`);
    for (const table of TABLES) await tx.change(`delete from ${table} where tenant_id = duban_tenant()`);
    let chains = 0;
    for await (const heads of inLots(headsOf(tx, upcasters))) {
      await insertHeads(tx, heads);
      together(tx, projecting(heads, law));
      chains += heads.length;
    }
    return chains;
  });

async function* headsOf(tx: Tx, upcasters: Upcasters): AsyncGenerator<Head> {
  let head: Head | null = null;
  for await (const { aggregate, sequence, hash, text } of walk(tx)) {
    if (head && head.aggregate !== aggregate) yield head;
    const before: Head = head?.aggregate === aggregate ? head : newChain(aggregate);
    head = { aggregate, sequence, hash, state: fold(aggregate, before.state, factOfText(upcasters, text)) };
  }
  if (head) yield head;
}

async function* inLots(heads: AsyncIterable<Head>): AsyncGenerator<readonly Head[]> {
  let lot: Head[] = [];
  for await (const head of heads) {
    lot.push(head);
    if (lot.length < HEADS_AT_ONCE) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

/** Every row of the read model and every head as text, a line each, always in the same order. */
export const dumpReadModel = (db: Database, tenant: string): Promise<string> =>
  inTenant(db, tenant, async (tx) => {
    const lines: string[] = [];
    for (const table of TABLES) {
      const rows = await tx.query<{ line: string }>(
        `select to_jsonb(dumped)::text as line from ${table} as dumped where tenant_id = duban_tenant()
          order by to_jsonb(dumped)::text collate "C"`,
      );
      lines.push(...rows.map(({ line }) => `${table} ${line}`));
    }
    return lines.join('\n');
  });
