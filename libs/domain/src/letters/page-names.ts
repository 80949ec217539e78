import { refuse, type Refusal } from '../refusal';
import type { Letter, LetterText } from './letter';

/** As many as a pack may name for one letter. */
export const MOST_NAMES = 50;
/** Characters; a longer one would be no name. */
export const LONGEST_NAME = 100;

type Page = Pick<Letter, 'facts' | 'text'>;

/** 抄送: as the draft was revised; else as its template has it. */
export const copiesOf = ({ facts, text }: Page): readonly string[] => text.copies ?? facts.copies ?? [];

/** 附件, by name: as the draft was revised; else as its template has it. */
export const attachmentsOf = ({ facts, text }: Page): readonly string[] =>
  text.attachments ?? facts.attachments ?? [];

/** What a revision says of them; what it does not speak of stays as it was. */
export type PageNames = Pick<LetterText, 'copies' | 'attachments'>;

export const revisedNames = ({ text }: Page, { copies, attachments }: PageNames): PageNames => ({
  ...named('copies', copies ?? text.copies),
  ...named('attachments', attachments ?? text.attachments),
});

const named = (which: keyof PageNames, names: readonly string[] | undefined): PageNames =>
  names ? { [which]: names.map((name) => name.trim()) } : {};

/** Each is printed on an official page as it is written: none may be empty, of several lines, too long or there twice. */
export function refusedNames({ copies = [], attachments = [] }: PageNames): Refusal | null {
  return (
    refusedList(copies, { zh: '抄送单位', en: 'a copied unit' }) ??
    refusedList(attachments, { zh: '附件名称', en: 'the name of an attachment' })
  );
}

interface Called {
  readonly zh: string;
  readonly en: string;
}

function refusedList(given: readonly string[], { zh, en }: Called): Refusal | null {
  if (given.length > MOST_NAMES)
    return unfit(
      `${zh}至多 ${MOST_NAMES} 个，现有 ${given.length} 个`,
      `${given.length} lines, each ${en}: ${MOST_NAMES} at most`,
    );
  const names = given.map((name) => name.trim());
  if (names.includes('')) return unfit(`${zh}不能为空`, `${en} must not be empty`);
  const broken = names.find((name) => BROKEN.test(name));
  if (broken !== undefined)
    return unfit(`${zh}须写在一行内：${broken}`, `${en} must stand in one line: ${broken}`);
  const long = names.find((name) => [...name].length > LONGEST_NAME);
  if (long !== undefined)
    return unfit(
      `${zh}至多 ${LONGEST_NAME} 个字：${beginning(long)}`,
      `${en} must not be longer than ${LONGEST_NAME} characters: ${beginning(long)}`,
    );
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? null : unfit(`${zh}重复：${twice}`, `${en} stands there twice: ${twice}`);
}

/** Ends of lines and whatever else has no width on paper. */
export const BROKEN = /[\p{Cc}\u2028\u2029]/u;

export const beginning = (name: string): string => `${[...name].slice(0, 20).join('')}…`;

const unfit = (zh: string, en: string): Refusal => refuse('unfit-names', zh, en);
