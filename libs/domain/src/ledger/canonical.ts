/** What can be written into the ledger: JSON without functions, dates or undefined members. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a value: members sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them
 * (RFC 8785, JSON Canonicalization Scheme). Hashes cover this text, so it is stored as it is and never re-made.
 * Throws on what JSON cannot carry, because a silent `null` would be hashed as if it had been said.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalText(item)).join(',')}]`;
  if (isPlain(value)) return canonicalObject(value);
  throw new Error(`a ${typeof value} has no canonical text`);
}

/** A Map, a Set or a Date is an object too, and would be written as `{}`. */
const isPlain = (value: Json): value is { readonly [key: string]: Json } =>
  Object.prototype.toString.call(value) === '[object Object]';

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error('a number that is not finite has no canonical text');
  return JSON.stringify(value);
}

function canonicalObject(value: { readonly [key: string]: Json }): string {
  // Members that are undefined are left out, as JSON does; sort() compares UTF-16 code units, as RFC 8785 asks.
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] as Json)}`)
    .join(',')}}`;
}
