import type {
  Begun,
  Beginnings,
  ConfirmedImport,
  Imports,
  IntakePorts,
  Packs,
  Units,
} from '@duban/activities';
import { readPacks, type Reading } from '@duban/documents';
import { pinPolicy, resolveEdition } from '@duban/jurisdictions';
import {
  addUnit,
  finishImport,
  importById,
  listUnits,
  noteImportBatch,
  readTextFiles,
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
    const { commandId: _, digest: _digest, ...said } = stored.confirmation;
    // It was written by our own reader; its shape is that reader's.
    return { importId, ...said, reading: stored.reading as unknown as Reading };
  },
  noteBatch: (tenant, importId, result) =>
    noteImportBatch(db, tenant, importId, { ...result, refused: [...result.refused] }),
  async finish(tenant, importId) {
    await finishImport(db, tenant, importId);
  },
});

const units = (db: Database): Units => ({
  async book(tenant, names, create) {
    const known = new Set((await listUnits(db, tenant)).map(({ name }) => name));
    // Whoever else adds the same name at the same time has added it for us.
    if (create)
      for (const name of names.filter((wanted) => !known.has(wanted)))
        await addUnit(db, tenant, { name, kind: 'department', parent: null });
    const all = await listUnits(db, tenant);
    const the = (kind: 'office' | 'government' | 'party-committee'): string => {
      const unit = all.find((candidate) => candidate.kind === kind);
      if (!unit) throw new Error(`the register has no unit of kind ${kind}`);
      return unit.id;
    };
    return {
      supervisors: {
        office: the('office'),
        government: the('government'),
        'party-committee': the('party-committee'),
      },
      ids: Object.fromEntries(all.map(({ name, id }) => [name, id])),
      names: Object.fromEntries(all.map(({ name, id }) => [id, name])),
    };
  },
});

function packShelf(packs: Parameters<typeof resolveEdition>[0]): Packs {
  return {
    policy(pack, on) {
      const resolved = resolveEdition(packs, pack, on);
      // The API has refused such a confirmation; a pack that vanished since is an operator's matter.
      if (!resolved.ok) throw new Error(`${resolved.code}: ${resolved.because.en}`);
      return pinPolicy(resolved.edition);
    },
  };
}

/** What is there already comes back with its state and with the command that began it. */
const beginnings = (ledger: Ledger): Beginnings => ({
  async begin(tenant, mark, chains) {
    const begun = await ledger.begin(tenant, mark, chains);
    return Promise.all(
      begun.map(async ({ aggregate, outcome }): Promise<Begun> => {
        if (outcome === 'written') return { aggregate, outcome, beganBy: mark.commandId, state: null };
        const { facts } = await ledger.readChain(tenant, aggregate);
        const there = await ledger.stateOf(tenant, aggregate);
        return { aggregate, outcome, beganBy: facts[0]?.commandId ?? '', state: there?.state ?? null };
      }),
    );
  },
});
