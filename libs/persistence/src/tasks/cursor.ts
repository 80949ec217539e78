import { isDay } from '@duban/domain';
import { jsonIn } from '../json-in';

/** Where a page ended: the sort values of its last row, as a word that clients hand back. */
export const cursorAt = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Whether a sort value is one that the database can compare with. */
export type Shape = (value: string) => boolean;

/** The values inside; null when it is none of ours. */
export function readCursor(cursor: string, shapes: readonly Shape[]): readonly string[] | null {
  const values = jsonIn(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(values) || values.length !== shapes.length) return null;
  const fits = values.every((value, index) => typeof value === 'string' && shapes[index]?.(value));
  return fits ? (values as string[]) : null;
}

export const UUID: Shape = (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
export const DAY: Shape = isDay;
// PostgreSQL has no text with a NUL in it.
export const ANY_TEXT: Shape = (value) => !value.includes('\0');

export interface Page<Row> {
  readonly page: readonly Row[];
  readonly next: string | null;
}

/** One row more than asked for tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  at: (last: Row) => readonly string[],
): Page<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last ? cursorAt(at(last)) : null };
}
