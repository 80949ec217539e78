import type { Cell, Row, Sheet, Workbook } from './grid';
import type { RawSheet } from './sheet-xml';

/** A value with its text; its place in the rendering is not known yet. */
export type ShownCell = Omit<Cell, 'span'>;
export type ShownSheet = Omit<RawSheet, 'cells'> & { readonly cells: readonly ShownCell[] };

/**
 * Spreadsheets keep a line break as `\n` or `_x000D_\n`. In the rendering it becomes a vertical tab and a tab
 * a space, so that rows and cells can be told apart and every character keeps its offset.
 */
const renderCell = (text: string): string => text.replaceAll('\n', '\v').replaceAll('\t', ' ');

function rowsOf(cells: readonly ShownCell[]): readonly ShownCell[][] {
  const rows = new Map<number, ShownCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const byColumn = (a: ShownCell, b: ShownCell) => a.column - b.column;
  return [...rows.values()]
    .map((row) => row.sort(byColumn))
    .sort((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0));
}

function layRow(cells: readonly ShownCell[], start: number): { readonly row: Row; readonly text: string } {
  const placed = new Map<number, Cell>();
  let [text, column] = ['', 1];
  for (const cell of cells) {
    text += '\t'.repeat(Math.max(0, cell.column - column));
    column = cell.column;
    const from = start + text.length;
    text += renderCell(cell.text);
    placed.set(column, { ...cell, span: [from, start + text.length] });
  }
  return { row: { number: cells[0]?.row ?? 0, cells: placed }, text };
}

/**
 * The stable text of a workbook, to which all spans of a reading refer: the visible sheets in their order,
 * divided by a form feed; a sheet's rows that hold any text, divided by `\n`; a row's cells from column A to
 * its last text, divided by a tab (a cell covered by a merge is empty). Texts are as shown, cut of spaces at
 * both ends.
 */
export function layOut(sheets: readonly ShownSheet[]): Pick<Workbook, 'sheets' | 'text'> {
  const texts: string[] = [];
  let at = 0;
  const laid = sheets.map(({ cells, ...sheet }, index): Sheet => {
    if (index > 0) at += texts.push('\f') && 1;
    const rows = rowsOf(cells).map((row, line) => {
      if (line > 0) at += texts.push('\n') && 1;
      const { row: placed, text } = layRow(row, at);
      texts.push(text);
      at += text.length;
      return placed;
    });
    return { ...sheet, rows };
  });
  return { sheets: laid, text: texts.join('') };
}
