import type { Beginnings, ConfirmedImport, Imports, IntakePorts, Packs, Units } from '@duban/activities';
import { readPack, readPacks } from '@duban/documents';
import type { Day } from '@duban/domain';
import { EditionBook, PackShelf, resolveEdition, type Edition } from '@duban/jurisdictions';
import {
  activatedPacks,
  editionTexts,
  finishImport,
  importById,
  noteImportBatch,
  packText,
  readTextFiles,
  sheetsOf,
  unitBook,
  type Database,
  type Ledger,
} from '@duban/persistence';

/** The doors of an intake on PostgreSQL and on the packs of the installation. */
export const intakePorts = (db: Database, ledger: Ledger, shelf: PackShelf): IntakePorts => ({
  imports: imports(db),
  units: units(db),
  packs: packs(shelf, new EditionBook(shelf, editionTexts(db))),
  beginnings: beginnings(ledger),
});

/** The packs of the installation with what each office has activated. */
export const packShelf = async (db: Database, packsFolder: string): Promise<PackShelf> =>
  new PackShelf(readPacks(await readTextFiles(packsFolder, '.yaml')), {
    list: (tenant) => activatedPacks(db, tenant),
    text: (tenant, hash) => packText(db, tenant, hash),
    read: readPack,
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

function packs(shelf: PackShelf, editions: EditionBook): Packs {
  const inForce = async (tenant: string, pack: string, on: Day): Promise<Edition> => {
    const resolved = resolveEdition((await shelf.of(tenant)).packs, pack, on);
    // The API has refused such a confirmation; a pack that vanished since is an operator's matter.
    if (!resolved.ok) throw new Error(`${resolved.code}: ${resolved.because.en}`);
    return resolved.edition;
  };
  return {
    async law(tenant, pack, on) {
      const edition = await inForce(tenant, pack, on);
      const policy = await editions.pin(tenant, edition);
      return { policy, inspectedBy: edition.clauses.inspection?.value.level };
    },
  };
}
