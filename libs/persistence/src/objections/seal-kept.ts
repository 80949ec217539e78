import { across, close, connect, inTenant, type Database, type Tx } from '../database';
import type { Sealer } from '../sealing/sealer';
import { listTenants } from '../tenants/tenants';
import { sealWords } from './words';

/** What stands in an office's table of what the public wrote: how much of it is readable, and which keys have sealed the rest. */
export interface KeptWords {
  readonly readable: number;
  readonly keys: readonly string[];
}

export const keptWords = (db: Database, tenant: string): Promise<KeptWords> =>
  inTenant(db, tenant, async (tx) => {
    const [kept] = await tx.query<KeptWords>(
      `select count(*) filter (where sealed_by is null) as readable,
              coalesce(array_agg(distinct sealed_by) filter (where sealed_by is not null), '{}') as keys
         from objection_words where tenant_id = duban_tenant()`,
    );
    return kept ?? { readable: 0, keys: [] };
  });

/** The same of all offices of a database, as its owner sees it. */
export const allKeptWords = (ownerUrl: string): Promise<KeptWords> =>
  asOwner(ownerUrl, async (owner) => {
    const kept = await Promise.all((await listTenants(owner)).map(({ id }) => keptWords(owner, id)));
    return {
      readable: kept.reduce((sum, { readable }) => sum + readable, 0),
      keys: [...new Set(kept.flatMap(({ keys }) => keys))],
    };
  });

/**
 * Seals what was kept readable before there was a key, as the owner of the table; returns how many rows. Afterwards the
 * database answers for all of them, and holds nothing readable in pages that it has given up.
 */
export const sealKeptWords = (ownerUrl: string, sealer: Sealer): Promise<number> =>
  asOwner(ownerUrl, async (owner) => {
    let sealed = 0;
    for (const { id } of await listTenants(owner))
      sealed += await inTenant(owner, id, (tx) => sealIn(tx, sealer));
    if (sealed > 0) await across(owner, 'vacuum full objection_words');
    await across(owner, 'alter table objection_words validate constraint words_are_sealed');
    return sealed;
  });

async function asOwner<T>(ownerUrl: string, work: (owner: Database) => Promise<T>): Promise<T> {
  const owner = await connect(ownerUrl, { poolSize: 2 });
  try {
    return await work(owner);
  } finally {
    await close(owner);
  }
}

interface ReadableWords {
  readonly objectionId: string;
  readonly text: string;
  readonly contact: string | null;
}

async function sealIn(tx: Tx, sealer: Sealer): Promise<number> {
  // Before anything is read: a row that comes meanwhile is one that the database wants sealed.
  await tx.query('alter table objection_words disable trigger append_only');
  const rows = await tx.query<ReadableWords>(
    `select objection_id as "objectionId", text, contact from objection_words
      where tenant_id = duban_tenant() and sealed_by is null`,
  );
  for (const { objectionId, ...said } of rows) {
    const { sealedBy, text, contact } = sealWords(sealer, { tenant: tx.tenant, objectionId }, said);
    await tx.change(
      `update objection_words set sealed_by = $2, text = $3, contact = $4
        where tenant_id = duban_tenant() and objection_id = $1`,
      [objectionId, sealedBy, text, contact],
    );
  }
  if (rows.length > 0) await forgetDigests(tx);
  await tx.query('alter table objection_words enable trigger append_only');
  return rows.length;
}

/** Of what strangers sent: whoever knows the words finds the number that was sent with them by trying all numbers. */
const forgetDigests = (tx: Tx): Promise<number> =>
  tx.change(
    `update command_answer set digest = 'forgotten'
      where tenant_id = duban_tenant() and command_id like 'public:%' and aggregate like 'objection/%'`,
  );
