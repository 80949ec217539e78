import { addDays, monthOf, yearOf } from '@duban/domain';
import type { Day } from '@duban/domain';
import { scanXml } from './xml';
import type { ZipEntry } from '../zip/directory';

/** How a number of a cell is shown, as far as a plan's reading needs it. `width` is a number of digits. */
export type CellFormat =
  | { readonly shows: 'number' }
  | { readonly shows: 'padded'; readonly width: number }
  | { readonly shows: 'percent' }
  | { readonly shows: 'day' | 'month' | 'year' };

export const asNumber: CellFormat = { shows: 'number' };

/**
 * Built-in formats that show time (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as Chinese editions show them).
 * Those that show no day (`2024年6月`) are told apart: their hidden first of the month is not the plan's word.
 */
const BUILT_IN_DAYS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 56, 58]);
const BUILT_IN_MONTHS = new Set([17, 27, 36, 50, 52, 55, 57]);

function formatOfCode(code: string): CellFormat {
  const plain = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/^0+$/.test(plain)) return { shows: 'padded', width: plain.length };
  if (plain.endsWith('%')) return { shows: 'percent' };
  if (/d/i.test(plain)) return { shows: 'day' };
  if (!/y/i.test(plain)) return asNumber;
  return { shows: /m/i.test(plain) ? 'month' : 'year' };
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id);
  if (code !== undefined) return formatOfCode(code);
  if (BUILT_IN_DAYS.has(id)) return { shows: 'day' };
  if (BUILT_IN_MONTHS.has(id)) return { shows: 'month' };
  return id === 9 || id === 10 ? { shows: 'percent' } : asNumber;
}

/** The formats of a workbook by style index; empty without a style sheet. Throws {@link Refused}. */
export async function readCellFormats(styles: ZipEntry | undefined): Promise<readonly CellFormat[]> {
  if (!styles) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await scanXml(styles, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) ids.push(Number(attribute('numFmtId')));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => formatOf(id, codes));
}

const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial number, or null outside of 1900–9999. The 1900 system counts a 29 February 1900
 * that never was, so that its days before March are one off; `from1904` is the system of old Macintosh files.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL)) return null;
  if (from1904) return days > LAST_SERIAL - 1462 ? null : addDays('1904-01-01', days);
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}

/** Excel itself shows 15 digits, which hides what binary fractions add (0.1 + 0.2). */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function dateText(day: Day, shows: 'day' | 'month' | 'year'): string {
  if (shows === 'day') return day;
  return shows === 'month' ? `${yearOf(day)}年${monthOf(day)}月` : `${yearOf(day)}年`;
}

/** The text of a number as its cell shows it: days as `2024-06-30`, months as `2024年6月`. */
export function shownNumber(value: number, format: CellFormat, from1904: boolean): string {
  switch (format.shows) {
    case 'number':
      return plainNumber(value);
    case 'padded':
      return Number.isInteger(value) && value >= 0
        ? String(value).padStart(format.width, '0')
        : plainNumber(value);
    case 'percent':
      return `${plainNumber(value * 100)}%`;
    default: {
      const day = dayOfSerial(value, from1904);
      return day ? dateText(day, format.shows) : plainNumber(value);
    }
  }
}
