import { UNIT_KINDS } from '@duban/contract';
import type { AnswerOf } from '../api/ask';

export type Unit = AnswerOf<'listUnits'>['units'][number];

export interface UnitBranch {
  readonly unit: Unit;
  readonly below: readonly UnitBranch[];
}

const rank = ({ kind }: Unit): number => UNIT_KINDS.indexOf(kind);

/** The units as a tree: by kind, and within a kind as the register has them. Whose parent is not there stands on top. */
export function unitTree(units: readonly Unit[]): readonly UnitBranch[] {
  const ids = new Set(units.map(({ id }) => id));
  const ordered = [...units].sort((one, other) => rank(one) - rank(other));
  const under = (parent: string | null): readonly UnitBranch[] =>
    ordered
      .filter((unit) => (unit.parent !== null && ids.has(unit.parent) ? unit.parent : null) === parent)
      .map((unit) => ({ unit, below: under(unit.id) }));
  return under(null);
}

/** Units of these kinds lead tasks, and can be behind with them; the others supervise. */
const LEADING: readonly Unit['kind'][] = ['department', 'district', 'other'];
export const leadsTasks = ({ kind }: Unit): boolean => LEADING.includes(kind);
