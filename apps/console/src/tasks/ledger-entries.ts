import type { TaskRow } from './task-row';

export type Grouping = 'plan' | 'unit' | 'level' | 'status';

/** What the ledger draws, from the top down: rows, and a heading wherever another group begins. */
export type Entry =
  | { readonly kind: 'row'; readonly row: TaskRow; readonly index: number }
  | { readonly kind: 'group'; readonly group: string; readonly first: TaskRow };

/** By what rows belong together; a number that is struck off has no level. */
export function groupOf(row: TaskRow, grouping: Grouping): string {
  switch (grouping) {
    case 'plan':
      return row.planId;
    case 'unit':
      return row.leadUnitName;
    case 'level':
      return row.level?.id ?? '';
    case 'status':
      return row.status;
  }
}

export function entriesOf(rows: readonly TaskRow[], grouping: Grouping | undefined): readonly Entry[] {
  let before: string | null = null;
  return rows.flatMap((row, index): Entry[] => {
    const entry: Entry = { kind: 'row', row, index };
    if (!grouping) return [entry];
    const group = groupOf(row, grouping);
    const begins = group !== before;
    before = group;
    return begins ? [{ kind: 'group', group, first: row }, entry] : [entry];
  });
}

export interface Heights {
  readonly row: number;
  readonly group: number;
}

/** Where each entry begins, in pixels, and behind the last one where they end. */
export function topsOf(entries: readonly Entry[], heights: Heights): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const { kind } of entries) {
    top += heights[kind];
    tops.push(top);
  }
  return tops;
}
