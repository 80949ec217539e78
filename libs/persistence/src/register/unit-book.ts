import { v7 as uuidv7 } from 'uuid';
import { inTenant, type Database, type Tx } from '../database';
import { lookup } from './lookup';

/** The three that supervise every task of a place, by their kind in the register. */
const SUPERVISORS = ['office', 'government', 'party-committee'] as const;
type Supervisor = (typeof SUPERVISORS)[number];

/** How the names in a plan are found: by the register's exact name. */
export interface UnitBook {
  readonly supervisors: Readonly<Record<Supervisor, string>>;
  /** Name to id, for every asked name that the register knows. */
  readonly ids: Readonly<Record<string, string>>;
  /** Id to name, the supervisors' too. */
  readonly names: Readonly<Record<string, string>>;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface UnitBookRequest {
  readonly names: readonly string[];
  /** Adds the names that are not there yet, as units of the kind `other`. */
  readonly create: boolean;
}

/** Throws when a supervising unit is missing: no task can be supervised then. Of several the one added first counts. */
export const unitBook = (
  db: Database,
  tenant: string,
  { names, create }: UnitBookRequest,
): Promise<UnitBook> =>
  inTenant(db, tenant, async (tx) => {
    if (create) await addMissing(tx, names);
    const entries = await tx.query<Entry>(
      `select id, name, kind from unit
        where tenant_id = duban_tenant() and (name = any ($1::text[]) or kind = any ($2::text[])) order by id`,
      [names, SUPERVISORS],
    );
    const asked = new Set(names);
    const [office, government, party] = SUPERVISORS.map((kind) => supervisor(entries, kind));
    return {
      supervisors: { office, government, 'party-committee': party } as UnitBook['supervisors'],
      ids: lookup(entries.filter(({ name }) => asked.has(name)).map(({ name, id }) => [name, id])),
      names: lookup(entries.map(({ id, name }) => [id, name])),
    };
  });

async function addMissing(tx: Tx, names: readonly string[]): Promise<void> {
  const inOrder = [...new Set(names)].sort();
  await tx.change(
    `insert into unit (id, name, kind) select id, name, 'other' from unnest($1::uuid[], $2::text[]) as added (id, name)
     on conflict (tenant_id, name) do nothing`,
    [inOrder.map(() => uuidv7()), inOrder],
  );
}

function supervisor(entries: readonly Entry[], wanted: Supervisor): string {
  const found = entries.find(({ kind }) => kind === wanted);
  if (!found) throw new Error(`the register has no unit of the kind ${wanted}`);
  return found.id;
}
