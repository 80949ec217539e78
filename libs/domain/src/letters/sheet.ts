import type { Day } from '../time/day';

/**
 * The two manners of GB/T 9704-2012 that are written here: the ordinary one of a circular (通报), and the letter (信函格式,
 * 10.1), which most of what an office sends is.
 */
export type LetterFormat = 'ordinary' | 'letter';

/** A paragraph, cut where its heading ends; the level says in which type the heading is set (7.3.3). */
export interface SheetParagraph {
  /** 1 = 一、 2 = （一） 3 = 1. 4 = （1）; 0 is a paragraph without a heading. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly heading: string;
  readonly text: string;
}

/** What stands where on the page of a letter. Console and document are both made from it. */
export interface Sheet {
  readonly format: LetterFormat;
  /** The red mark of the office that sends it. */
  readonly head: string;
  readonly number: string | null;
  readonly title: string;
  readonly receiver: string;
  readonly paragraphs: readonly SheetParagraph[];
  readonly attachments: readonly string[];
  readonly sender: string;
  readonly day: string | null;
  /** 抄送 */
  readonly copies: readonly string[];
  /** 签发人: on documents that go upwards, and on no others. */
  readonly approver: string | null;
}

/** The largest mark: 15 mm. */
const LARGEST_MARK = 42;
/** 156 mm. */
const TYPE_AREA = 442;

/** In whole points, so that the mark stands in one line of the type area. */
export const markSize = (head: string): number =>
  Math.max(12, Math.min(LARGEST_MARK, Math.floor(TYPE_AREA / Math.max(1, [...head].length))));

/** A letter as its page needs it. */
export interface Written {
  readonly from: string;
  readonly to: string;
  readonly number: string | null;
  readonly title: string;
  readonly body: string;
  readonly issuedOn: Day | null;
  readonly format?: LetterFormat;
  /** Where the mark is more than the sender's name, such as 某某文件. */
  readonly head?: string | null;
  readonly attachments?: readonly string[];
  readonly copies?: readonly string[];
  readonly approver?: string | null;
}

/** A letter names its receiver in a line of its own, ended by a colon; a text that does not is given one. */
export function sheetOf(written: Written): Sheet {
  const { from, to, title, body, issuedOn } = written;
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = '', ...rest] = lines;
  const named = namesReceiver(first);
  return {
    format: written.format ?? 'letter',
    head: written.head ?? from,
    number: written.number,
    title: title.trim(),
    receiver: named ? first.replace(/:$/, '：') : `${to}：`,
    paragraphs: (named ? rest : lines).map(headingOf),
    attachments: written.attachments ?? [],
    sender: from,
    day: issuedOn && writtenDay(issuedOn),
    copies: written.copies ?? [],
    approver: written.approver ?? null,
  };
}

export const namesReceiver = (line: string): boolean =>
  /[：:]$/.test(line.trim()) && headingOf(line.trim()).level === 0;

const HEADINGS = [
  /^[一二三四五六七八九十百]+、/,
  /^（[一二三四五六七八九十百]+）/,
  /^\d{1,2}[.．](?!\d)/,
  /^（\d{1,2}）/,
];

/** The heading runs to its first full stop; a line without one is a heading as a whole. */
function headingOf(line: string): SheetParagraph {
  const level = HEADINGS.findIndex((pattern) => pattern.test(line)) + 1;
  if (level === 0) return { level: 0, heading: '', text: line };
  const end = line.indexOf('。') + 1 || line.length;
  return { level: level as SheetParagraph['level'], heading: line.slice(0, end), text: line.slice(end) };
}

/** As a document is dated: 2026年4月26日, in Arabic figures without leading zeros. */
export function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}
