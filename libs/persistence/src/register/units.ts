import type { UnitView } from '@duban/contract';
import { v7 as uuidv7 } from 'uuid';
import { inTenant, type Database, type Tx } from '../database';
import { lookup } from './lookup';

export type Unit = (typeof UnitView)['_output'];

/** `duplicate`: a unit of that name is there, and is not changed. `unknown-unit`: the parent is not there. */
export type Added<T, Code extends string> =
  { readonly ok: true; readonly added: T } | { readonly ok: false; readonly code: Code };

export const listUnits = (db: Database, tenant: string): Promise<readonly Unit[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Unit>(
      'select id, name, kind, parent from unit where tenant_id = duban_tenant() order by name collate "C"',
    ),
  );

export const addUnit = (
  db: Database,
  tenant: string,
  unit: Omit<Unit, 'id'>,
): Promise<Added<Unit, 'duplicate' | 'unknown-unit'>> =>
  inTenant(db, tenant, async (tx) => {
    if (unit.parent && !(await knowsUnit(tx, unit.parent))) return { ok: false, code: 'unknown-unit' };
    const [added] = await tx.query<Unit>(
      `insert into unit (id, name, kind, parent) values ($1, $2, $3, $4)
       on conflict (tenant_id, name) do nothing returning id, name, kind, parent`,
      [uuidv7(), unit.name, unit.kind, unit.parent],
    );
    return added ? { ok: true, added } : { ok: false, code: 'duplicate' };
  });

export async function knowsUnit(tx: Tx, unitId: string): Promise<boolean> {
  const rows = await tx.query('select 1 from unit where tenant_id = duban_tenant() and id = $1', [unitId]);
  return rows.length > 0;
}

/** Ids by name; a name that the register does not know is missing in it. */
export const unitsByName = (
  db: Database,
  tenant: string,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ name: string; id: string }>(
      'select name, id from unit where tenant_id = duban_tenant() and name = any ($1::text[])',
      [names],
    );
    return lookup(rows.map(({ name, id }) => [name, id]));
  });
