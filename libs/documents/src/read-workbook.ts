import { openXlsx } from './container';
import type { ShownSheet, WorkbookReading } from './reading';
import { refusalOf } from './refused';
import type { Sheet } from './xlsx/grid';
import { readWorkbook } from './xlsx/workbook';

/** What somebody looks at before fetching the file: enough to know it by, and no more than a page can hold. */
const ROWS = 200;
const COLUMNS = 50;
const SHEETS = 20;

/** Reads a workbook to be looked at: texts as they are shown, and nothing that acts. Ask it in a child for bytes from outside. */
export async function readShownWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    const { sheets } = await readWorkbook(openXlsx(bytes));
    return {
      ok: true,
      sheets: sheets.slice(0, SHEETS).map(shown),
      more: Math.max(0, sheets.length - SHEETS),
    };
  } catch (error) {
    return refusalOf(error);
  }
}

const shown = ({ name, rows, faults }: Sheet): ShownSheet => ({
  name,
  rows: rows.slice(0, ROWS).map(({ number, cells }) => ({
    number,
    cells: [...cells.values()]
      .filter(({ column }) => column <= COLUMNS)
      .map(({ column, text, span }) => ({ column, text, at: span[0] })),
  })),
  cut:
    rows.length > ROWS ||
    faults.some(({ code }) => code === 'truncated') ||
    rows.some(({ cells }) => [...cells.keys()].some((column) => column > COLUMNS)),
});
