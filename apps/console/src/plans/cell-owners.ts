import type { SheetCell, SheetReading, TaskReading } from '@duban/contract';
import type { Lit } from './lit';

/** Whose cell it is: by the place in the file where its text begins. */
export type Owners = ReadonlyMap<number, Lit>;

/** A field of several rows covers what stands between its first and last cell; only its own columns are its cells. */
export function ownersOf(tasks: readonly TaskReading[], sheets: readonly SheetReading[]): Owners {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const owners = new Map<number, Lit>();
  tasks.forEach((task, index) => {
    for (const [field, span] of Object.entries(task.source))
      if (field !== 'units')
        for (const { at } of cellsIn(cells, span))
          owners.set(at, { task: index, field, span, from: 'sheet' });
  });
  return owners;
}

export function cellsIn(cells: readonly SheetCell[], [start, end]: readonly [number, number]): SheetCell[] {
  const within = cells.slice(firstFrom(cells, start), firstFrom(cells, end));
  const columns = new Set([within[0]?.column, within.at(-1)?.column]);
  return within.filter(({ column }) => columns.has(column));
}

/** Cells stand in the order of the file. */
function firstFrom(cells: readonly SheetCell[], at: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
