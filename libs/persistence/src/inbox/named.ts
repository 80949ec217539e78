import type { Database } from '../database';
import { namesOf } from '../register/people';

interface Authored {
  readonly actor: string;
  readonly principal: string | null;
}
interface Names {
  readonly actorName: string | null;
  readonly principalName: string | null;
}

/** With the names of who acted and for whom, which no event holds. */
export async function namedIn<Row extends Authored>(
  db: Database,
  tenant: string,
  rows: readonly Row[],
): Promise<readonly (Row & Names)[]> {
  const people = new Set(rows.flatMap(({ actor, principal }) => [actor, principal ?? actor]));
  const names = people.size === 0 ? {} : await namesOf(db, tenant, [...people]);
  return rows.map((row) => ({
    ...row,
    actorName: names[row.actor] ?? null,
    principalName: row.principal === null ? null : (names[row.principal] ?? null),
  }));
}
