import type { Reading, TaskReading } from '@duban/contract';
import { unitsByName } from '@duban/persistence';
import type { House } from '../house';
import { ROLES } from './mend-unit';

/** The units that the tasks of a reading need and the register does not know; who supervises comes from the register. */
export async function newUnitsIn({ db, tenant }: House, { tasks }: Reading): Promise<readonly string[]> {
  const names = [...new Set(tasks.flatMap(namesOf))];
  const known = await unitsByName(db, tenant.id, names);
  return names.filter((unit) => !Object.hasOwn(known, unit));
}

const namesOf = ({ units }: TaskReading): readonly string[] => ROLES.flatMap((role) => units[role]);
