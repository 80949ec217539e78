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
  text.split(/^(?=\d\d\S+公开)/m).map((document) => ({
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

const HEADINGS = [/^([一二三四五六七八九十]+)、/, /^\(([一二三四五六七八九十]+)\)/, /^(\d+)\./] as const;

function partsOf(document: string): Document['parts'] {
  const path: string[] = [];
  const parts = new Map<string, string>();
  for (const line of document.split('\n').map(plain)) {
    const level = HEADINGS.findIndex((heading) => heading.test(line));
    if (level >= 0) path.splice(level, path.length, HEADINGS[level]?.exec(line)?.[1] ?? '');
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
