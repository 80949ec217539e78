import { randomBytes } from 'node:crypto';
import type { Day } from '@duban/domain';

/** Neither I, L, O nor U: it is copied by hand and read out over the telephone. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 收件编号: the day, and 60 random bits, for whoever knows the number is told how the objection fares. */
export function newReceiptNumber(on: Day): string {
  const drawn = [...randomBytes(12)].map((byte) => CHARACTERS[byte % CHARACTERS.length]).join('');
  return `YY${on.replaceAll('-', '')}-${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
}

/** As it was given out, however somebody typed it. */
export const receiptNumberIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[\s—–-]+/g, '-');
