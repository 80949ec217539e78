import type { MeasureReading, UnitsReading } from '@duban/contract';
import { readDeadlineCell } from './deadlines';
import type { Field } from './labels';
import { splitMeasures } from './measures';
import type { Block } from './table';
import type { TaskContext } from './task-context';
import { mergeUnits, splitUnits } from './units';
import type { UnitsByRole } from './units';

const UNIT_FIELDS: readonly (readonly [Field, keyof UnitsReading])[] = [
  ['lead', 'lead'],
  ['responsible', 'responsible'],
  ['cooperating', 'cooperating'],
];

/** The measures of one row; in a task of several rows the row's own units and date are those of its measures. */
function measuresIn(row: Block['rows'][number], context: TaskContext): readonly MeasureReading[] {
  const measures = (row.get('measures') ?? []).flatMap(({ cell }) => splitMeasures(cell.text));
  if (context.block.rows.length < 2) return measures;
  const byRole = UNIT_FIELDS.flatMap(([field, role]) =>
    (row.get(field) ?? []).map(({ cell }) => splitUnits(cell.text, role)),
  );
  const own = byRole.reduce<UnitsByRole | null>((sum, one) => (sum ? mergeUnits(sum, one) : one), null);
  const units = own ? [...new Set(Object.values(own).flat())] : [];
  const [deadline] = row.get('deadline') ?? [];
  const dated = deadline ? (readDeadlineCell(deadline.cell, context.from1904)?.deadline ?? null) : null;
  return measures.map((one) => ({
    ...one,
    units: one.units.length > 0 ? one.units : units,
    deadline: one.deadline ?? dated,
  }));
}

/** The measures of all rows of a task, in their order. */
export function readMeasures(context: TaskContext): readonly MeasureReading[] {
  const measures = context.block.rows.flatMap((row) => measuresIn(row, context));
  if (measures.length === 0 && context.block.rows.length > 0)
    context.notices.add(
      'missing-measures',
      { zh: '任务没有整改措施', en: 'the task has no measures' },
      context.where(undefined),
    );
  return measures;
}
