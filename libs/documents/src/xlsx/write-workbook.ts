/**
 * The only file that knows the spreadsheet library. It writes with it; see `workbook.ts` for why reading is
 * our own. Loaded when first needed: it takes 0.2 s, and a reader of plans never needs it.
 */

/** A day is written as a real date cell, so that people can sort and filter by it. */
export type WrittenValue = string | number | { readonly day: string; readonly format?: string } | null;

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenValue[])[];
  /** Such as `A1:F1`. */
  readonly merges?: readonly string[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
}

const DAY_FORMAT = 'yyyy-mm-dd';
/** A fixed time of making: the same content gives the same properties. */
const MADE_AT = new Date(Date.UTC(2000, 0, 1));

/** Writes a workbook of texts, numbers and days. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  workbook.created = MADE_AT;
  workbook.modified = MADE_AT;
  for (const { name, rows, merges = [], widths = [] } of sheets) {
    const sheet = workbook.addWorksheet(name);
    widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
    rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value === null) return;
        const cell = sheet.getCell(row + 1, column + 1);
        cell.alignment = { wrapText: true, vertical: 'top' };
        if (typeof value !== 'object') return void (cell.value = value);
        cell.value = new Date(`${value.day}T00:00:00Z`);
        cell.numFmt = value.format ?? DAY_FORMAT;
      }),
    );
    for (const merge of merges) sheet.mergeCells(merge);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
