import type { Fact } from '@duban/domain';
import type { Tx } from '../database';
import { AS_INSTANT } from './chains';
import { factOfText, type Upcasters } from './upcast';

/** A link as it is stored: `text` is what the hash covers. */
export interface StoredLink {
  readonly sequence: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly text: string;
  readonly algorithm: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** A whole chain: what was said, and the links it is bound by. Both empty when there is no such chain. */
export interface Chain {
  readonly facts: readonly Fact[];
  readonly links: readonly StoredLink[];
}

export const LINK_COLUMNS = `sequence, type, schema_version as "schemaVersion",
  ${AS_INSTANT('recorded_at')} as "recordedAt", text, algorithm, prev_hash as "prevHash", hash`;

export async function chainIn(tx: Tx, aggregate: string, upcasters: Upcasters): Promise<Chain> {
  const links = await tx.query<StoredLink>(
    `select ${LINK_COLUMNS} from ledger_event
      where tenant_id = duban_tenant() and aggregate = $1 order by sequence`,
    [aggregate],
  );
  return { facts: links.map(({ text }) => factOfText(upcasters, text)), links };
}
