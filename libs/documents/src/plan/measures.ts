import { findDeadline } from '@duban/domain';
import type { MeasureReading } from '@duban/contract';
import { splitUnits } from './units';

const CHINESE = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A mark must stand at the beginning, or after the end of a line or of a clause. */
const BEFORE = '(?<=^|[\\s。；;，,：:）)])';
const CHINESE_NUMBER = `([${CHINESE}]{1,3})`;
const STYLES: readonly RegExp[] = [
  new RegExp(`${BEFORE}第${CHINESE_NUMBER}[，,、：:]`, 'g'),
  new RegExp(`${BEFORE}${CHINESE_NUMBER}是[：:，,]?`, 'g'),
  new RegExp(`${BEFORE}${CHINESE_NUMBER}[、.．]`, 'g'),
  new RegExp(`${BEFORE}[（(]${CHINESE_NUMBER}[）)]`, 'g'),
  new RegExp(`${BEFORE}([0-9０-９]{1,2})(?:[.．](?![0-9０-９])|[.．](?=[0-9]{4}年)|[、)）])`, 'g'),
  new RegExp(`${BEFORE}[（(]([0-9０-９]{1,2})[）)]`, 'g'),
  new RegExp(`([${CIRCLED}])`, 'g'),
];

interface Mark {
  readonly no: number;
  readonly start: number;
  readonly end: number;
}

function numberOf(text: string): number {
  const circled = CIRCLED.indexOf(text);
  if (circled >= 0) return circled + 1;
  const arabic = Number(text.normalize('NFKC'));
  if (Number.isInteger(arabic)) return arabic;
  const tens = text.indexOf('十');
  const digit = (char: string | undefined): number => (char ? CHINESE.indexOf(char) + 1 : 0);
  if (tens === -1) return text.length === 1 ? digit(text) : Number.NaN;
  return (tens === 0 ? 1 : digit(text[0])) * 10 + digit(text[tens + 1]);
}

/**
 * The marks of one style that count on from 1, or from the number that the text begins with, as a row that
 * continues a task does. A number out of turn belongs to a sentence.
 */
function marksOf(text: string, style: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(style)) {
    const no = numberOf(match[1] ?? '');
    const begins = marks.length === 0 && text.slice(0, match.index).trim() === '' && no > 0;
    if (begins || no === (marks.at(-1)?.no ?? 0) + 1)
      marks.push({ no, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}

/** The outermost numbering: the style whose first mark comes first; a lone “1.” counts only at the beginning. */
function outermost(text: string): readonly Mark[] {
  const counted = STYLES.map((style) => marksOf(text, style)).filter(
    (marks) => marks.length > 1 || (marks[0] && text.slice(0, marks[0].start).trim() === ''),
  );
  const [first] = counted.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return first ?? [];
}

const UNIT_NAME =
  /(?:局|委|办|办公室|厅|部|署|政府|管委会|委员会|公司|集团|中心|院|街道|镇|乡|县|区|市|法院|支队|总站)$/;
const LABELLED = /(?:牵头|责任|配合|实施|承办)(?:单位|部门)[:：]\s*([^。；;）)\n]+)/g;
const BRACKETED = /[（(]([^（()）]{2,80})[）)][\s。；;]*$/;

/** Names that a measure itself gives: after a label, or in the brackets that end it. Nothing else is taken for a name. */
function unitsIn(text: string): readonly string[] {
  const labelled = [...text.matchAll(LABELLED)].flatMap((match) =>
    Object.values(splitUnits(match[1] ?? '', 'lead')).flat(),
  );
  if (labelled.length > 0) return [...new Set(labelled)];
  const clauses =
    BRACKETED.exec(text)?.[1]
      ?.split(/[；;，,]/)
      .filter((clause) => findDeadline(clause) === null && !/时限|完成/.test(clause)) ?? [];
  const names = clauses.flatMap((clause) => Object.values(splitUnits(clause, 'lead')).flat());
  return names.every((name) => UNIT_NAME.test(name)) ? names : [];
}

function measureOf(no: number | null, text: string): MeasureReading {
  return { no: no === null ? null : String(no), text, units: unitsIn(text), deadline: findDeadline(text) };
}

/**
 * Splits the text of a plan's measures at its own numbering (`1.`, `（1）`, `一是`, `①` …), each with the units
 * and the date that its own words give. A text without a numbering is one measure: lines may be mere wrapping.
 * Words before the first number are kept as a measure without a number.
 */
export function splitMeasures(text: string): readonly MeasureReading[] {
  const marks = outermost(text);
  const before = text.slice(0, marks[0]?.start ?? text.length).trim();
  const numbered = marks.map(({ no, end }, index) =>
    measureOf(no, text.slice(end, marks[index + 1]?.start).trim()),
  );
  return [
    ...(before === '' ? [] : [measureOf(null, before)]),
    ...numbered.filter((measure) => measure.text !== ''),
  ];
}
