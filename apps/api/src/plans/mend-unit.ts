import type { Output, routes, TaskReading } from '@duban/contract';
import type { UnitField } from './mend-task';

type Said = Output<typeof routes.mendUnit.body>;

/** As what a task names a unit. */
export const ROLES = ['lead', 'responsible', 'cooperating', 'acceptance'] as const;

/** The fields of the task in which the unit is named so. */
export const unitFieldsOf = ({ units }: TaskReading, unit: string): readonly UnitField[] =>
  ROLES.filter((role) => units[role].includes(unit)).map((role) => `units.${role}` as const);

/** Nobody has looked at the rest of the task: what was doubtful in it stays so. */
export function withUnit(task: TaskReading, { unit, said }: Said): TaskReading {
  const renamed = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => (name === unit ? said : name))),
  ];
  const units = Object.fromEntries(ROLES.map((role) => [role, renamed(task.units[role])]));
  return { ...task, units: { ...task.units, ...units } };
}
