import type { Cell, Merge, Row, Sheet } from '../xlsx/grid';

/** A sheet with its merged cells made visible. */
export interface Area {
  readonly sheet: Sheet;
  /** The cell that is shown at a place: its own, or the one whose merge covers it. */
  shownAt(row: number, column: number): Cell | null;
  /** True for a place that the merge of a cell of an earlier row covers. */
  continues(row: number, column: number): boolean;
  /** How many columns the cell at a place spans. */
  widthAt(row: number, column: number): number;
}

/** Whole-column merges would cover a million rows; only rows with a text matter. */
function coveredBy(merges: readonly Merge[], rows: readonly Row[]): ReadonlyMap<number, readonly Merge[]> {
  const covered = new Map<number, Merge[]>();
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let active: Merge[] = [];
  let next = 0;
  for (const { number } of rows) {
    for (let merge = byTop[next]; merge && merge.top <= number; merge = byTop[(next += 1)])
      active.push(merge);
    active = active.filter(({ bottom }) => bottom >= number);
    covered.set(number, [...active]);
  }
  return covered;
}

export function areaOf(sheet: Sheet): Area {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const covered = coveredBy(sheet.merges, sheet.rows);
  const mergeAt = (row: number, column: number): Merge | undefined =>
    covered.get(row)?.find(({ left, right }) => left <= column && column <= right);
  return {
    sheet,
    shownAt(row, column) {
      const own = rows.get(row)?.cells.get(column);
      const merge = own ? undefined : mergeAt(row, column);
      return own ?? (merge && rows.get(merge.top)?.cells.get(merge.left)) ?? null;
    },
    continues(row, column) {
      const merge = mergeAt(row, column);
      return merge !== undefined && merge.top < row;
    },
    widthAt(row, column) {
      const merge = mergeAt(row, column);
      return merge ? merge.right - merge.left + 1 : 1;
    },
  };
}
