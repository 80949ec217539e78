import type { Day } from '@duban/domain';
import type { Letter } from './letter';

/** What stands where on the page of a letter. */
export interface Sheet {
  readonly head: string;
  readonly number: string | null;
  readonly title: string;
  readonly receiver: string;
  readonly paragraphs: readonly string[];
  readonly sender: string;
  readonly day: string | null;
}

type Written = Pick<Letter, 'from' | 'to' | 'number' | 'title' | 'body' | 'issuedOn'>;

/** A letter names its receiver in a line of its own, ended by a colon; a text that does not is given one. */
export function sheetOf({ from, to, number, title, body, issuedOn }: Written): Sheet {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = '', ...rest] = lines;
  const named = /[：:]$/.test(first);
  return {
    head: from,
    number,
    title: title.trim(),
    receiver: named ? first : `${to}：`,
    paragraphs: named ? rest : lines,
    sender: from,
    day: issuedOn && writtenDay(issuedOn),
  };
}

/** As a document is dated: 2026年4月26日, in Arabic figures without leading zeros. */
function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}
