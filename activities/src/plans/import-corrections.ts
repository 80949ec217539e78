import type { SheetReading, TaskReading } from '@duban/contract';
import { columnName } from '@duban/documents';
import type { ImportCorrection } from '@duban/domain';

/** A correction as it is kept beside the reading: the task by its place in it. */
export interface KeptCorrection extends Omit<ImportCorrection, 'ref' | 'where'> {
  readonly task: number;
}

/** Corrections as the plan's chain keeps them: with the task's number, and the cell that says otherwise. */
export function correctionsOnRecord(
  corrections: readonly KeptCorrection[],
  tasks: readonly TaskReading[],
  sheets: readonly SheetReading[],
): readonly ImportCorrection[] {
  const cells = cellNames(sheets);
  return corrections.map(({ task, field, read, said, by, on }) => {
    const at = tasks[task]?.source[field]?.[0];
    const where = at === undefined ? null : (cells.get(at) ?? null);
    return { ref: tasks[task]?.ref ?? null, field, where, read, said, by, on };
  });
}

/** `Sheet1!C5`, by where the cell's text begins in the file. */
const cellNames = (sheets: readonly SheetReading[]): ReadonlyMap<number, string> =>
  new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        cells.map(({ column, at }) => [at, `${name}!${columnName(column)}${number}`] as const),
      ),
    ),
  );
