import { addressOf } from '../xlsx/grid';
import type { Cell, Row } from '../xlsx/grid';
import type { Area } from './area';
import type { Column, Header } from './header';
import { fieldOf } from './labels';
import type { Field } from './labels';
import { quoted } from './notices';
import type { Notices } from './notices';

/** A cell under a label. */
export interface Entry {
  readonly cell: Cell;
  readonly column: Column;
}

/** The rows of one task: its own, and those that continue it with more measures. */
export interface Block {
  readonly sheet: { readonly name: string };
  readonly firstRow: number;
  readonly rows: readonly ReadonlyMap<Field, readonly Entry[]>[];
}

export interface Table {
  readonly area: Area;
  readonly header: Header;
}

function entriesIn(row: Row, { columns }: Header): ReadonlyMap<Field, readonly Entry[]> {
  const entries = new Map<Field, Entry[]>();
  for (const column of columns) {
    const cell = row.cells.get(column.column);
    if (cell) entries.set(column.field, [...(entries.get(column.field) ?? []), { cell, column }]);
  }
  return entries;
}

/** Long tables print their header again on each page. */
function repeatsHeader(row: Row, { columns }: Header): boolean {
  const same = columns.filter(
    ({ column, field }) => fieldOf(row.cells.get(column)?.text ?? '')?.field === field,
  );
  return same.length >= Math.min(3, columns.length);
}

const NUMBER_LIKE = /[0-9０-９]|^[（(]?[一二三四五六七八九十百]+[)）]?$|[第十]/;

/** A heading over a group of tasks, a total or a note: one text alone, over many columns or where a number should be. */
function standsAlone(row: Row, { area, header }: Table): boolean {
  const [only, second] = [...row.cells.values()];
  if (!only || second) return false;
  const { columns } = header;
  if (area.widthAt(row.number, only.column) * 2 >= Math.max(columns.length, 4)) return true;
  const field = columns.find(({ column }) => column === only.column)?.field;
  return field === undefined || (field === 'ref' && !(NUMBER_LIKE.test(only.text) && only.text.length < 12));
}

/** Whether a row opens a task: it has a number of its own, or, where none may be missing, a problem of its own. */
function opensTask(row: Row, { area, header }: Table): boolean {
  const own = (fields: readonly Field[]) =>
    header.columns.some(({ field, column }) => fields.includes(field) && row.cells.has(column));
  const covered = (fields: readonly Field[]) =>
    header.columns.some(({ field, column }) => fields.includes(field) && area.continues(row.number, column));
  if (own(['ref'])) return true;
  return own(['task', 'problem']) && !covered(['ref', 'task', 'problem']);
}

function skip(row: Row, { area }: Table, notices: Notices): void {
  const [first] = row.cells.values();
  if (!first) return;
  const text = quoted(first.text);
  const words = { zh: `该行不是任务，未读取：${text}`, en: `this row is no task and was not read: ${text}` };
  notices.add('row-skipped', words, addressOf(area.sheet, row.number, first.column));
}

/** Groups the rows below the header into tasks; rows that belong to none are told. */
export function blocksIn(table: Table, notices: Notices): readonly Block[] {
  const { area, header } = table;
  const blocks: { sheet: Block['sheet']; firstRow: number; rows: Block['rows'][number][] }[] = [];
  for (const row of area.sheet.rows) {
    if (row.number <= header.lastRow || repeatsHeader(row, header)) continue;
    const entries = entriesIn(row, header);
    const current = blocks.at(-1);
    if (entries.size === 0 || standsAlone(row, table)) skip(row, table, notices);
    else if (opensTask(row, table)) blocks.push({ sheet: area.sheet, firstRow: row.number, rows: [entries] });
    else if (current) current.rows.push(entries);
    else skip(row, table, notices);
  }
  return blocks;
}
