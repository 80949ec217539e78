import type { Page } from '../outcome';
import { displayWidth, fitted, padEnd } from './width';

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Gives way when the page is too narrow; every other column keeps its width. */
  readonly flexible?: boolean;
}

const GAP = '  ';
const NARROWEST = 8;

/** Rows under their titles, aligned on a terminal that gives Chinese characters two columns. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], page: Page): string {
  const cells = rows.map((row) => columns.map((column) => singleLine(column.of(row))));
  const widths = columnWidths(columns, cells, page.columns);
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, at) => padEnd(fitted(part, widths[at] ?? 0), widths[at] ?? 0))
      .join(GAP)
      .trimEnd();
  const titles = page.paint.faint(line(columns.map(({ title }) => title)));
  return [titles, ...cells.map(line)].join('\n');
}

const singleLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

function columnWidths<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  available: number | null,
): readonly number[] {
  const natural = columns.map(({ title }, at) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[at] ?? ''))),
  );
  const total = natural.reduce((sum, width) => sum + width, GAP.length * (columns.length - 1));
  const flexible = columns.filter((column) => column.flexible).length;
  if (available === null || total <= available || flexible === 0) return natural;
  const surplus = Math.ceil((total - available) / flexible);
  return natural.map((width, at) =>
    columns[at]?.flexible ? Math.max(Math.min(width, NARROWEST), width - surplus) : width,
  );
}
