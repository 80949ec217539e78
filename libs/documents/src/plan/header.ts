import type { Cell } from '../xlsx/grid';
import type { Area } from './area';
import { fieldOf } from './labels';
import type { Field, Label } from './labels';

export interface Column extends Label {
  readonly column: number;
  /** As printed; of a two-line label both lines. */
  readonly label: string;
}

export interface Header {
  /** Row numbers; a header of two lines ends one row later. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly Column[];
  /** Labels that stand for nothing known. */
  readonly unknown: readonly { readonly column: number; readonly label: string }[];
}

/** Title, number and notes stand above the header, seldom more than ten rows. */
const SEARCHED_ROWS = 40;
const FEWEST_FIELDS = 2;

const oneLine = (text: string): string => text.replace(/\s+/g, '');

/** What the two lines of a label may mean: the lower alone, both together, the upper alone. */
function labelOf(
  upper: Cell | null,
  lower: Cell | null,
): { readonly label: string; readonly read: Label | null } {
  const texts = [upper, lower].map((cell) => oneLine(cell?.text ?? ''));
  const [above = '', below = ''] = upper === lower ? ['', texts[1]] : texts;
  const candidates = [below, above + below, above]
    .filter((text) => text !== '')
    .map((label) => ({ label, read: fieldOf(label) }));
  const sure = candidates.find(({ read }) => read?.confidence === 1);
  return sure ?? candidates.find(({ read }) => read) ?? { label: above + below, read: null };
}

function headerAt(area: Area, firstRow: number, lastRow: number): Header {
  const columns: Column[] = [];
  const unknown: { column: number; label: string }[] = [];
  const places = area.sheet.rows.filter(({ number }) => number >= firstRow && number <= lastRow);
  const numbers = new Set(places.flatMap(({ cells }) => [...cells.keys()]));
  for (const column of [...numbers].sort((a, b) => a - b)) {
    const upper = firstRow === lastRow ? null : area.shownAt(firstRow, column);
    const { label, read } = labelOf(upper, area.shownAt(lastRow, column));
    if (read) columns.push({ ...read, column, label });
    else if (label !== '') unknown.push({ column, label });
  }
  return { firstRow, lastRow, columns, unknown };
}

export const fieldsOf = ({ columns }: Header): ReadonlySet<Field> =>
  new Set(columns.map(({ field }) => field));

/** A wrong guess costs more than a missed one, so that sure labels count double. */
const scoreOf = (header: Header): number => {
  const sure = new Set(header.columns.filter(({ confidence }) => confidence === 1).map(({ field }) => field));
  return sure.size * 2 + fieldsOf(header).size;
};

/** The header of a sheet: of its first rows, alone or in pairs, the one that names the most fields. Null when none names two. */
export function findHeader(area: Area): Header | null {
  const rows = area.sheet.rows.slice(0, SEARCHED_ROWS).map(({ number }) => number);
  const singles = rows.map((row) => headerAt(area, row, row));
  const pairs = rows.slice(1).map((row, index) => headerAt(area, rows[index] ?? row, row));
  // A single line wins a tie: the row below it is then the table's body.
  const best = [...singles, ...pairs].reduce<Header | null>(
    (winner, one) => (winner === null || scoreOf(one) > scoreOf(winner) ? one : winner),
    null,
  );
  return best && fieldsOf(best).size >= FEWEST_FIELDS ? best : null;
}
