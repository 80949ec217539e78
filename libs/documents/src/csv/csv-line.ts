export type CsvValue = string | number | null;

/** In front of the first line, so that a spreadsheet reads Chinese as what it is. */
export const CSV_START = '\uFEFF';

/** What a spreadsheet would carry out when a cell begins with it, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u;

/** One line of comma separated values with its end. A text is a text: none of it becomes a formula. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
