import type { UnitId } from '../people/actor';
import { refuse, type Refusal } from '../refusal';
import type { Task } from './task';

/** What a bracket around a year may look like: every keyboard has another. */
const OPENING = /[[({【〔〖「]/g;
const CLOSING = /[\])}】〕〗」]/g;

/**
 * What makes two filing numbers (备案号) the same: neither spaces, nor the width of a digit, nor the kind of brackets around the
 * year, nor small letters.
 */
export const filingKey = (number: string): string =>
  number.normalize('NFKC').replace(/\s+/g, '').replace(OPENING, '〔').replace(CLOSING, '〕').toLowerCase();

/** The unit whose numbers the filings of this task have: whoever files by its law, and the office where that has changed since. */
export function filingOffice({ policy, facts }: Pick<Task, 'policy' | 'facts'>): UnitId {
  const clause = policy.closing.find(({ step }) => step === 'filing');
  return facts.units[clause?.step === 'filing' ? clause.by.of : 'office'];
}

/** What has the number, as far as whoever asks may know it. */
export interface NumberHolder {
  readonly ref: string;
  readonly title: string;
}

/** A number is given once for ever: also one whose filing was sent back has been read somewhere. */
export function refusedFilingNumber(number: string, holder: NumberHolder | null): Refusal {
  const has = holder && {
    zh: `第 ${holder.ref} 项“${holder.title}”`,
    en: `task ${holder.ref}, ${holder.title}`,
  };
  return refuse(
    'filing-number-used',
    `备案号 ${number} 已用于${has?.zh ?? '另一项任务'}，请换一个号`,
    `the filing number ${number} is taken by ${has?.en ?? 'another task'}: give another one`,
  );
}
