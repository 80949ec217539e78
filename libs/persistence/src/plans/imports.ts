import type {
  Correction,
  ImportResult as ImportResultShape,
  ImportView,
  Reading,
  SheetReading,
} from '@duban/contract';
import type { Day } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';

export type ImportResult = (typeof ImportResultShape)['_output'];

/** A document that was read and not imported yet. */
export interface ReadDocument {
  readonly importId: string;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly reading: Reading;
  readonly newUnits: readonly string[];
  readonly sheets?: readonly SheetReading[];
  readonly createdBy: string;
  readonly createdOn: Day;
}

/** A field that somebody looked at before the confirmation; `commandId` tells a repeated request. */
export interface KeptCorrection extends Omit<(typeof Correction)['_output'], 'byName'> {
  readonly commandId: string;
}

/** What was said when it was confirmed. `commandId` and `digest` tell a repeated confirmation from another one. */
export interface ImportConfirmation {
  readonly commandId: string;
  readonly digest: string;
  readonly planId: string;
  readonly planName: string;
  readonly pack: string;
  readonly createUnits: boolean;
  /** How many corrections had been made when it was shown to whoever confirmed it. */
  readonly seen: number;
  readonly by: string;
  readonly on: Day;
  readonly late: string | null;
  readonly today: Day;
}

export interface StoredImport extends Omit<ReadDocument, 'sheets'> {
  readonly corrections: readonly KeptCorrection[];
  readonly status: 'read' | 'running' | 'done';
  readonly confirmation: ImportConfirmation | null;
  readonly result: ImportResult | null;
  readonly sameFile: (typeof ImportView)['_output']['sameFile'];
  /** How many of the reading's tasks are dealt with so far. */
  readonly handled: number;
}

/** What became of one batch; a repeated batch, known by its first row, takes the place of the first try. */
export interface ImportBatch {
  readonly from: number;
  readonly created: number;
  readonly unchanged: number;
  readonly refused: ImportResult['refused'];
}

const SAME_FILE = `
  select jsonb_build_object('importId', other.id, 'status', other.status, 'readOn', other.created_on,
                            'plan', other.confirmation ->> 'planName')
    from import as other
   where other.tenant_id = import.tenant_id and other.sha256 = import.sha256 and other.id <> import.id
   order by other.status = 'read', other.created_on desc, other.id limit 1`;

const HANDLED = `
  select coalesce(sum((batch ->> 'created')::int + (batch ->> 'unchanged')::int
                      + jsonb_array_length(batch -> 'refused')), 0)::int
    from jsonb_each(batches) as each (first_row, batch)`;

const COLUMNS = `id as "importId", status, jsonb_build_object('name', file_name, 'sha256', sha256) as file, reading, corrections,
  new_units as "newUnits", confirmation, result, created_by as "createdBy", created_on as "createdOn",
  (${SAME_FILE}) as "sameFile", (${HANDLED}) as handled`;

/** Keeps a reading; the same id again changes nothing and gets what is there. */
export const keepImport = (db: Database, tenant: string, document: ReadDocument): Promise<StoredImport> =>
  inTenant(db, tenant, async (tx) => {
    const { importId, file, reading, newUnits, sheets, createdBy, createdOn } = document;
    await tx.change(
      `insert into import (id, status, file_name, sha256, reading, new_units, created_by, created_on, sheets)
       values ($1, 'read', $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8::jsonb) on conflict do nothing`,
      [
        importId,
        file.name,
        file.sha256,
        JSON.stringify(reading),
        JSON.stringify(newUnits),
        createdBy,
        createdOn,
        sheets ? JSON.stringify(sheets) : null,
      ],
    );
    return (await importIn(tx, importId)) as StoredImport;
  });

export const importById = (db: Database, tenant: string, importId: string): Promise<StoredImport | null> =>
  inTenant(db, tenant, (tx) => importIn(tx, importId));

async function importIn(tx: Tx, importId: string): Promise<StoredImport | null> {
  const [stored] = await tx.query<StoredImport>(
    `select ${COLUMNS} from import where tenant_id = duban_tenant() and id = $1`,
    [importId],
  );
  return stored ?? null;
}

/** The same bytes, read before and not confirmed yet: whoever brings them again goes on where that reading stands. */
export const unconfirmedOf = (db: Database, tenant: string, sha256: string): Promise<StoredImport | null> =>
  inTenant(db, tenant, async (tx) => {
    const [stored] = await tx.query<StoredImport>(
      `select ${COLUMNS} from import
        where tenant_id = duban_tenant() and sha256 = $1 and status = 'read' order by created_on desc, id limit 1`,
      [sha256],
    );
    return stored ?? null;
  });

/** The rows of the file, null where it was read before rows were kept; null for all of it when there is no such import. */
export const sheetsOf = (
  db: Database,
  tenant: string,
  importId: string,
): Promise<{ readonly sheets: readonly SheetReading[] | null } | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ sheets: readonly SheetReading[] | null }>(
      'select sheets from import where tenant_id = duban_tenant() and id = $1',
      [importId],
    );
    return row ?? null;
  });

export interface Mended {
  readonly reading: Reading;
  readonly corrections: readonly KeptCorrection[];
}

/** Keeps what `mend` makes of the import, one at a time; what it throws changes nothing. Null when there is no such import. */
export const mendImport = (
  db: Database,
  tenant: string,
  importId: string,
  mend: (stored: StoredImport) => Mended | null,
): Promise<StoredImport | null> =>
  inTenant(db, tenant, async (tx) => {
    await tx.query('select from import where tenant_id = duban_tenant() and id = $1 for update', [importId]);
    const stored = await importIn(tx, importId);
    const mended = stored && mend(stored);
    if (!mended) return stored;
    await tx.change(
      `update import set reading = $2::jsonb, corrections = $3::jsonb where tenant_id = duban_tenant() and id = $1`,
      [importId, JSON.stringify(mended.reading), JSON.stringify(mended.corrections)],
    );
    return importIn(tx, importId);
  });

/** A confirmation, and the units that the register did not know when it was given. */
interface Confirming {
  readonly confirmation: ImportConfirmation;
  readonly newUnits: readonly string[];
}

/**
 * `already`: it was confirmed before, by the confirmation that comes with it. `mended`: somebody has corrected what whoever
 * confirms has not seen, and nothing is confirmed. Null when there is no such import.
 */
export const confirmImport = (
  db: Database,
  tenant: string,
  importId: string,
  { confirmation, newUnits }: Confirming,
): Promise<{ readonly outcome: 'confirmed' | 'already' | 'mended'; readonly stored: StoredImport } | null> =>
  inTenant(db, tenant, async (tx) => {
    const changed = await tx.change(
      `update import set status = 'running', confirmation = $2::jsonb, new_units = $3::jsonb
        where tenant_id = duban_tenant() and id = $1 and status = 'read' and jsonb_array_length(corrections) = $4`,
      [importId, JSON.stringify(confirmation), JSON.stringify(newUnits), confirmation.seen],
    );
    const stored = await importIn(tx, importId);
    if (!stored) return null;
    const outcome = changed > 0 ? 'confirmed' : stored.confirmation ? 'already' : 'mended';
    return { outcome, stored };
  });

export const noteImportBatch = (
  db: Database,
  tenant: string,
  importId: string,
  batch: ImportBatch,
): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `update import set batches = batches || jsonb_build_object($2::text, $3::jsonb)
        where tenant_id = duban_tenant() and id = $1 and status = 'running'`,
      [importId, String(batch.from), JSON.stringify(batch)],
    );
  });

/** Sums up the batches; an import that is done stays as it is. Throws when it was never confirmed. */
export const finishImport = (db: Database, tenant: string, importId: string): Promise<ImportResult> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{
      confirmation: ImportConfirmation | null;
      batches: Readonly<Record<string, ImportBatch>>;
      result: ImportResult | null;
    }>(
      `select confirmation, batches, result from import
        where tenant_id = duban_tenant() and id = $1 for update`,
      [importId],
    );
    if (!row?.confirmation) throw new Error(`the import ${importId} was never confirmed`);
    if (row.result) return row.result;
    const result = resultOf(importId, row.confirmation.planId, Object.values(row.batches));
    await tx.change(
      `update import set status = 'done', result = $2::jsonb where tenant_id = duban_tenant() and id = $1`,
      [importId, JSON.stringify(result)],
    );
    return result;
  });

function resultOf(importId: string, planId: string, batches: readonly ImportBatch[]): ImportResult {
  const inOrder = [...batches].sort((a, b) => a.from - b.from);
  return {
    importId,
    planId,
    created: inOrder.reduce((sum, { created }) => sum + created, 0),
    updated: 0,
    unchanged: inOrder.reduce((sum, { unchanged }) => sum + unchanged, 0),
    refused: inOrder.flatMap(({ refused }) => refused),
  };
}
