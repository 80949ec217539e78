import { postWords, type PostNames, type PostOf } from '@duban/domain';
import type { Page } from '../outcome';
import { actWords, inLine, named, stepWords } from '../page/words';
import type { TaskRow } from './find-task';

/** One task in a line or two: where it stands, and who is waited for. */
export function rowPage(row: TaskRow, names: PostNames, { paint }: Page): string {
  const waiting = waitingWords(row, names);
  return [
    `${paint.bold(row.ref)} ${row.title}`,
    `  ${standing(row)}${row.overdue ? ` · ${paint.bad('逾期 overdue')}` : ''}`,
    ...(waiting === '' ? [] : [`  等待 waiting: ${waiting}`]),
  ].join('\n');
}

export type Standing = Pick<TaskRow, 'status' | 'step' | 'closedOn' | 'filingNumber'>;

export function standing({ status, step, closedOn, filingNumber }: Standing): string {
  const at = step === null ? named(status) : `${named(status)} · ${stepWords(step)}`;
  if (closedOn === null) return at;
  return `${at} ${closedOn}${filingNumber === null ? '' : ` · ${filingNumber}`}`;
}

export const waitingWords = ({ waiting }: TaskRow, names: PostNames): string =>
  waiting
    .map(({ act, by, persons = [] }) => {
      const who = [...by.map((seat) => seatWords(seat, names)), ...(persons.length > 0 ? [BY_NAME] : [])];
      return `${actWords(act)}（${who.join('、')}）`;
    })
    .join('；');

const BY_NAME = '指定的人 somebody by name';

/** 牵头单位经办人 officer of the unit (the lead unit). */
export const seatWords = (seat: { readonly post: string; readonly of: string }, names: PostNames): string =>
  inLine(postWords(seat as PostOf, names));
