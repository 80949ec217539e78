import { lacksDay, readDeadline } from '@duban/domain';
import type { Deadline } from '@duban/domain';
import { dayOfSerial } from '../xlsx/cell-format';
import type { Cell } from '../xlsx/grid';

/** A deadline's cell; `doubt` names what a person must look at. */
export interface DeadlineCell {
  readonly deadline: Deadline;
  readonly doubt: 'serial' | 'unreadable' | null;
}

/** 2000-01-01 to 2099-12-31: other bare numbers under a deadline are no days. */
const SERIALS = { first: 36_526, last: 73_050 };
const BLANK = /^[\/／\-—－无]*$/;

/**
 * Reads a deadline's cell; null for a blank one (`/`, `—`, 无). A bare number in the range of Excel's days is
 * a date that lost its format: it is read, and told. Words that say nothing of time are kept without a day.
 */
export function readDeadlineCell({ text, number }: Cell, from1904: boolean): DeadlineCell | null {
  if (BLANK.test(text)) return null;
  // A text cell may hold the same bare number, when a form was filled by another program.
  const serial = number ?? (/^[0-9]{5}$/.test(text) ? Number(text) : 0);
  const day = serial >= SERIALS.first && serial <= SERIALS.last ? dayOfSerial(serial, from1904) : null;
  if (day) return { deadline: { text: day, kind: 'date', day, precision: 'day' }, doubt: 'serial' };
  const deadline = readDeadline(text) ?? { text, kind: 'date', day: null, precision: null };
  return { deadline, doubt: lacksDay(deadline) ? 'unreadable' : null };
}
