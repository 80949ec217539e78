import type { Page } from '../outcome';
import { named } from '../page/words';
import type { TaskRow } from './find-task';

/** One task in a line or two: where it stands, and who is waited for. */
export function rowPage(row: TaskRow, { paint }: Page): string {
  const waiting = waitingWords(row);
  return [
    `${paint.bold(row.ref)} ${row.title}`,
    `  ${standing(row)}${row.overdue ? ` · ${paint.bad('逾期 overdue')}` : ''}`,
    ...(waiting === '' ? [] : [`  等待 waiting: ${waiting}`]),
  ].join('\n');
}

export function standing({ status, step, closedOn, filingNumber }: TaskRow): string {
  const at = step === null ? named(status) : `${named(status)} · ${named(step)}`;
  if (closedOn === null) return at;
  return `${at} ${closedOn}${filingNumber === null ? '' : ` · ${filingNumber}`}`;
}

export const waitingWords = ({ waiting }: TaskRow): string =>
  waiting.map(({ act, by }) => `${named(act)} (${by.map(({ post }) => post).join(', ')})`).join('; ');
