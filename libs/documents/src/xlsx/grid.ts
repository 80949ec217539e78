import type { Span } from '@duban/contract';

/** A cell with a text. Rows and columns count from 1, as the program that shows them does. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The bare number behind the text where it is shown as a number: a date nobody formatted looks so. */
  readonly number: number | null;
  /** Where the text stands in the workbook's rendering. */
  readonly span: Span;
}

export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Inclusive, from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A visible sheet. Only rows and cells with a text are there. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  readonly faults: readonly Fault[];
}

/** A cell whose value cannot be had; `truncated` stands once for a sheet that is wider than what is read. */
export interface Fault {
  readonly code: 'cell-error' | 'formula-without-value' | 'truncated';
  readonly row: number;
  readonly column: number;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** All sheets as one text; see `rendering.ts`. */
  readonly text: string;
  readonly from1904: boolean;
}

/** 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  const letters: string[] = [];
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters.unshift(String.fromCharCode(65 + ((rest - 1) % 26)));
  return letters.join('');
}

/** `Sheet1!C5`, as people find it. */
export const addressOf = (sheet: Pick<Sheet, 'name'>, row: number, column: number): string =>
  `${sheet.name}!${columnName(column)}${row}`;

/** Reads `C5`; null for anything else. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** Reads `A1:C3`; null for anything else. */
export function parseMerge(text: string): Merge | null {
  const [first, second] = text.split(':').map(parseAddress);
  if (!first || !second) return null;
  return { top: first.row, left: first.column, bottom: second.row, right: second.column };
}
