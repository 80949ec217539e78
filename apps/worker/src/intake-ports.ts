import type { Beginnings, ConfirmedImport, Imports, IntakePorts, Packs, Units } from '@duban/activities';
import { readPacks } from '@duban/documents';
import type { Day } from '@duban/domain';
import { pinPolicy, resolveEdition, type Edition } from '@duban/jurisdictions';
import {
  finishImport,
  importById,
  noteImportBatch,
  readTextFiles,
  sheetsOf,
  unitBook,
  type Database,
  type Ledger,
} from '@duban/persistence';

/** The doors of an intake on PostgreSQL and on the packs of the installation. */
export const intakePorts = async (
  db: Database,
  ledger: Ledger,
  packsFolder: string,
): Promise<IntakePorts> => ({
  imports: imports(db),
  units: units(db),
  packs: packShelf(readPacks(await readTextFiles(packsFolder, '.yaml'))),
  beginnings: beginnings(ledger),
});

const imports = (db: Database): Imports => ({
  async confirmed(tenant, importId): Promise<ConfirmedImport> {
    const stored = await importById(db, tenant, importId);
    if (!stored?.confirmation) throw new Error(`the import ${importId} was never confirmed`);
    const { commandId: _, digest: _digest, seen: _seen, ...said } = stored.confirmation;
    const { reading, corrections } = stored;
    return { importId, ...said, reading, corrections };
  },
  sheets: async (tenant, importId) => (await sheetsOf(db, tenant, importId))?.sheets ?? [],
  noteBatch: (tenant, importId, result) =>
    noteImportBatch(db, tenant, importId, { ...result, refused: [...result.refused] }),
  async finish(tenant, importId) {
    await finishImport(db, tenant, importId);
  },
});

const beginnings = (ledger: Ledger): Beginnings => ({
  begin: (tenant, mark, chains) => ledger.begin(tenant, mark, chains),
  async goOn(tenant, mark, { aggregate, events }) {
    for (;;) {
      const there = await ledger.stateOf(tenant, aggregate);
      if (!there) throw new Error(`${aggregate} is not there`);
      const request = { tenant, aggregate, expected: there.sequence, command: mark, events };
      if ((await ledger.record(request)).outcome !== 'conflict') return;
    }
  },
});

const units = (db: Database): Units => ({
  book: (tenant, names, create) => unitBook(db, tenant, { names, create }),
});

function packShelf(packs: Parameters<typeof resolveEdition>[0]): Packs {
  const inForce = (pack: string, on: Day): Edition => {
    const resolved = resolveEdition(packs, pack, on);
    // The API has refused such a confirmation; a pack that vanished since is an operator's matter.
    if (!resolved.ok) throw new Error(`${resolved.code}: ${resolved.because.en}`);
    return resolved.edition;
  };
  return {
    policy: (pack, on) => pinPolicy(inForce(pack, on)),
    inspectedBy: (pack, on) => inForce(pack, on).clauses.inspection?.value.level,
  };
}
