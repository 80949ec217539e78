import type { Day } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';

/** A pack's edition that holds, or holds already while it is decided, by the approval that says so. */
export interface ActivatedPackRow {
  readonly approvalId: string;
  readonly packId: string;
  /** Whether it holds in an emergency that nobody has decided on yet. */
  readonly undecided: boolean;
  /** SHA-256 of the pack's text. */
  readonly hash: string;
}

/** In the order in which they were asked for, which is that of their first links. */
export const activatedPacks = (db: Database, tenant: string): Promise<readonly ActivatedPackRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<ActivatedPackRow>(
      `select id as "approvalId", subject_id as "packId", outcome is null as undecided, text_hash as hash from approval_row as asked
         join ledger_event as first on first.tenant_id = asked.tenant_id
          and first.aggregate = 'approval/' || asked.id and first.sequence = 1
        where asked.tenant_id = duban_tenant() and subject_kind = 'pack' and text_hash is not null
          and (outcome = 'granted' or (emergency is not null and status in ('open', 'returned')))
        order by first.position`,
    ),
  );

export interface PackTextToKeep {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly text: string;
}

/** Keeps a text under its hash, once. */
export const keepPackText = (db: Database, tenant: string, kept: PackTextToKeep): Promise<void> =>
  inTenant(db, tenant, (tx) => putPackText(tx, kept));

export async function putPackText(tx: Tx, { hash, text }: PackTextToKeep): Promise<void> {
  await tx.change(
    'insert into pack_text (hash, text) values ($1, $2) on conflict (tenant_id, hash) do nothing',
    [hash, text],
  );
}

export const packText = (db: Database, tenant: string, hash: string): Promise<string | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ text: string }>(
      'select text from pack_text where tenant_id = duban_tenant() and hash = $1',
      [hash],
    );
    return row?.text ?? null;
  });

/** A change of a pack that is not decided yet. */
export interface OpenPackChange {
  readonly approvalId: string;
  readonly packId: string;
  readonly title: string;
  readonly status: 'open' | 'returned';
  readonly openedOn: Day;
  /** Why it holds already; null where it waits. */
  readonly emergency: string | null;
  readonly documentHash: string | null;
}

export const openPackChanges = (db: Database, tenant: string): Promise<readonly OpenPackChange[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<OpenPackChange>(
      `select id as "approvalId", subject_id as "packId", title, status, opened_on as "openedOn", emergency,
              text_hash as "documentHash"
         from approval_row
        where tenant_id = duban_tenant() and subject_kind = 'pack' and status in ('open', 'returned')
        order by opened_on, id`,
    ),
  );
