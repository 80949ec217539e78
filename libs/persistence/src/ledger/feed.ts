import { inTenant, type Database } from '../database';
import { LINK_COLUMNS, type StoredLink } from './read';

/** Where a reader of the feed has come to; JSON carries it whole. */
export interface FeedPosition {
  /** The transaction's number, counted on over all servers it lived on; text, for it has 64 bits. */
  readonly tx: string;
  readonly position: number;
}

export interface FeedEvent extends StoredLink, FeedPosition {
  readonly aggregate: string;
  readonly commandId: string;
}

/**
 * Events of a tenant in an order in which nothing comes in later behind what was read: by transaction, and only those
 * older than every writing transaction that still runs on the server (in whichever database of it). A late commit holds
 * the feed back, it is never skipped.
 */
export const readFeed = (
  db: Database,
  tenant: string,
  after: FeedPosition | null,
  limit: number,
): Promise<readonly FeedEvent[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<FeedEvent>(
      `select tx::text as tx, position, aggregate, command_id as "commandId", ${LINK_COLUMNS} from ledger_event
        where tenant_id = duban_tenant() and tx < feed_horizon()
          and tx >= $1::text::xid8 and (tx > $1::text::xid8 or position > $2)
        order by ledger_event.tx, position limit $3`,
      [after?.tx ?? '0', after?.position ?? 0, limit],
    ),
  );
