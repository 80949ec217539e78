import { inTenant, type Database } from '../database';
import { retrying } from '../retry';
import type { Bytes, ContentName, ContentStore } from './content-store';

/** How long a content waits for the fact that names it. */
const WAITS_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Keeps a content before the fact that names it: first the note that it is there, then the content. A crash in between leaves
 * a note or a content that nobody names, which `sweepContents` takes away, and no fact that names what is not there.
 */
export async function storeContent(
  { db, store, tenant }: KeepingHouse,
  name: ContentName,
  open: () => Bytes,
): Promise<void> {
  await retrying(() =>
    inTenant(db, tenant, (tx) =>
      tx.change(
        `insert into stored_content (sha256, bytes) values ($1, $2)
         on conflict (tenant_id, sha256) do update set kept_at = now()`,
        [name.sha256, name.bytes],
      ),
    ),
  );
  await store.put(tenant, name, open);
}

export interface KeepingHouse {
  readonly db: Database;
  readonly store: ContentStore;
  readonly tenant: string;
}

/** Takes away what was kept, or left half written, a day ago and no fact has named since; says how many. */
export async function sweepContents(house: KeepingHouse, waitsHours = WAITS_HOURS): Promise<number> {
  const old = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ sha256: string }>(
      `select sha256 from stored_content where tenant_id = duban_tenant()
          and kept_at < now() - make_interval(hours => $1) and not ${NAMED} order by sha256 limit 1000`,
      [waitsHours],
    ),
  );
  let swept = 0;
  for (const { sha256 } of old) if (await sweep(house, sha256, waitsHours)) swept += 1;
  // A store that does not say what was left half written keeps none of the above from being taken away.
  return swept + (await house.store.tidy(house.tenant, new Date(Date.now() - waitsHours * HOUR_MS)));
}

const NAMED = `exists (select from evidence_row where tenant_id = duban_tenant() and contents @> array[stored_content.sha256])`;

/**
 * Whoever keeps or names it at this moment waits for the end of this, and then finds it gone; whoever did before is seen, as the
 * second statement looks anew at what was written before the lock was had.
 */
const sweep = ({ db, store, tenant }: KeepingHouse, sha256: string, waitsHours: number): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const locked = await tx.query(
      `select from stored_content where tenant_id = duban_tenant() and sha256 = $1
          and kept_at < now() - make_interval(hours => $2) for update`,
      [sha256, waitsHours],
    );
    if (locked.length === 0) return false;
    const removed = await tx.change(
      `delete from stored_content where tenant_id = duban_tenant() and sha256 = $1 and not ${NAMED}`,
      [sha256],
    );
    if (removed === 0) return false;
    await store.remove(tenant, sha256);
    return true;
  });
