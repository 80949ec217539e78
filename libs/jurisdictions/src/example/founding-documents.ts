/** Words, and where they stand, such as 五(二) or 四(一)3; anywhere where no place is named. */
export interface Quotation {
  readonly place: string;
  readonly words: string;
}

export interface Document {
  readonly isCalled: (title: string) => boolean;
  /** What stands in each of its numbered parts, by its place. */
  readonly parts: ReadonlyMap<string, string>;
}

/** A text that was collected: one document, or several under headings such as 01山西省公开整改落实情况. */
export const documentsOf = (text: string): readonly Document[] =>
  text.split(/^(?=\d\d[^\d\s，。]{2,12}公开\S{5,40}$)/m).map((document) => ({
    isCalled: (title) =>
      plain(document)
        .replaceAll('公开', '')
        .includes(plain(titleOf(title))),
    parts: partsOf(document),
  }));

/** Without what a pack says of the text in hand, and of its having been made public. */
const titleOf = (title: string): string => title.replace(/（.*）$/, '').replaceAll('公开', '');

/** A place holds what stands in the parts of it. */
export const holds = ({ parts }: Document, { place, words }: Quotation): boolean =>
  [...parts].some(([part, text]) => part.startsWith(place) && text.includes(plain(words)));

const CHAPTER = /^([一二三四五六七八九十]+)、/;
const SECTION = /^\(([一二三四五六七八九十]+)\)/;
/** What a document without sections in brackets has instead. */
const FIRSTLY = /^([一二三四五六七八九十]+)是/;
const POINT = /^(\d+)\./;

function partsOf(document: string): Document['parts'] {
  const path: string[] = [];
  const parts = new Map<string, string>();
  const headings = [
    CHAPTER,
    document.split('\n').some((line) => SECTION.test(plain(line))) ? SECTION : FIRSTLY,
    POINT,
  ] as const;
  for (const line of document.split('\n').map(plain)) {
    const level = headings.findIndex((heading) => heading.test(line));
    if (level >= 0) path.splice(level, path.length, headings[level]?.exec(line)?.[1] ?? '');
    const [first = '', second, third = ''] = path;
    const place = second === undefined ? first : `${first}(${second})${third}`;
    parts.set(place, `${parts.get(place) ?? ''}\n${line}`);
  }
  return parts;
}

/** The width of punctuation, and the marks of a quotation inside another, are the printer's. */
const plain = (text: string): string =>
  text.replace(/[\s“”‘’"']/g, '').replace(/[，（）：；]/g, (mark) => WIDE[mark] ?? mark);
const WIDE: Readonly<Record<string, string>> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';' };
