import type { Json } from '@duban/domain';

/** A part of a whole, `2/3`: as text, since two thirds is no decimal number. */
const SHARE = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

export function isShare(value: Json): boolean {
  if (typeof value !== 'string' || !SHARE.test(value)) return false;
  const [part, whole] = partsOf(value);
  return part <= whole;
}

function partsOf(share: string): readonly [number, number] {
  const [part, whole] = share.split('/').map(Number);
  return [part as number, whole as number];
}

/** The least whole number that is at least the share of `total`, or more than it. */
export function needed(total: number, share: string, moreThan: boolean): number {
  const [part, whole] = partsOf(share);
  return moreThan ? Math.floor((total * part) / whole) + 1 : Math.ceil((total * part) / whole);
}
