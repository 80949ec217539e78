import { markSize, type Sheet, type SheetParagraph } from '@duban/domain';
import { MM, PT, pointsOfMm, twips, twipsOfMm, type Font } from './measures';
import { BODY, paragraph, run, type ParagraphStyle, type Rule, type RunStyle } from './word-xml';

/** One character of the body, as wide as it is set. */
const EM = twips(PT.body + PT.narrowed);
const LINE = twips(PT.pitch);
const TYPE_AREA = twipsOfMm(MM.typeArea.width);
/** The rules of the 版记: 0.35 mm outside and 0.25 mm inside, as implementations have them. */
const THICK: Rule = { kind: 'single', weight: 1 };
const THIN: Rule = { kind: 'single', weight: 0.75 };

export const MARK_RULE: Rule = {
  kind: 'thickThinSmallGap',
  weight: 3,
  gap: pointsOfMm(MM.ruleBelow),
  red: true,
};

/** The red mark, on a line that is as high as its characters, so that the line's upper edge is theirs. */
export const markRun = (head: string): string => run(head, { font: 'song', size: markSize(head), red: true });

/** Everything between head and foot, from the mark or the number to the last line. */
export const bodyOf = (sheet: Sheet): string =>
  [
    ...(sheet.format === 'ordinary' ? ordinaryHead(sheet) : letterHead(sheet)),
    title(sheet),
    paragraph({ align: 'left', before: LINE }, run(sheet.receiver)),
    ...sheet.paragraphs.map(bodyParagraph),
    ...attachments(sheet),
    ...signature(sheet),
    ...imprint(sheet),
  ].join('');

/** The mark 35 mm below the type area's top, the number two lines below it, the red rule 4 mm below the number. */
function ordinaryHead(sheet: Sheet): readonly string[] {
  const size = twips(markSize(sheet.head));
  const rule: Rule = { kind: 'single', weight: 1.5, gap: pointsOfMm(MM.ruleBelow), red: true };
  const number = { before: 2 * LINE + LINE - twips(PT.body), line: twips(PT.body), bottom: rule };
  const mark = paragraph(
    { align: 'center', before: twipsOfMm(MM.markBelowTypeArea), line: size },
    markRun(sheet.head),
  );
  if (sheet.approver === null)
    return [mark, paragraph({ ...number, align: 'center' }, run(sheet.number ?? ''))];
  const upward = { ...number, align: 'left', rightTab: TYPE_AREA - EM } as const;
  const approver = `${run('签发人：')}${run(sheet.approver, { ...BODY, font: 'kaiti' })}`;
  return [mark, paragraph(upward, run(`　${sheet.number ?? ''}`), '<w:r><w:tab/></w:r>', approver)];
}

/** Mark and double rule stand in the first page's header; the number is flush right, 7/8 of a character below the rule. */
const letterHead = ({ number }: Sheet): readonly string[] => [
  paragraph({ align: 'right', before: twips((PT.body * 7) / 8), line: twips(PT.body) }, run(number ?? '')),
];

const title = (sheet: Sheet): string =>
  paragraph(
    { align: 'center', before: 2 * LINE, line: twips(PT.titlePitch), keepNext: true },
    run(sheet.title, { font: 'song', size: PT.title }),
  );

const HEADING_FONTS: readonly Font[] = ['fangsong', 'hei', 'kaiti', 'fangsong', 'fangsong'];

function bodyParagraph({ level, heading, text }: SheetParagraph): string {
  const style: RunStyle = { ...BODY, font: HEADING_FONTS[level] ?? 'fangsong' };
  const alone = text === '' && level > 0;
  return paragraph(
    { firstLine: 2 * EM, keepNext: alone },
    ...(heading ? [run(heading, style)] : []),
    ...(text ? [run(text)] : []),
  );
}

/** One line below the body; names below each other, also where one needs two lines. */
function attachments({ attachments: names }: Sheet): readonly string[] {
  const numbered = (index: number): string => (names.length > 1 ? `${index + 1}.` : '');
  const hanging = names.length > 1 ? EM : 0;
  return names.map((name, index) => {
    const before = index === 0 ? { before: LINE } : {};
    const words = `${index === 0 ? '附件：' : ''}${numbered(index)}${name}`;
    const hung = index === 0 ? 3 * EM + hanging : hanging;
    return paragraph({ ...before, align: 'left', left: 5 * EM + hanging, hanging: hung }, run(words));
  });
}

/** With a seal: the day four characters from the right, the name centred over it. Room for the seal above. */
function signature({ sender, day }: Sheet): readonly string[] {
  const dayWidth = widthOf(day ?? '');
  const right = Math.max(0, Math.round(4 * EM + (dayWidth - widthOf(sender)) / 2));
  return [
    paragraph({ align: 'right', before: 2 * LINE, right, keepNext: true }, run(sender)),
    paragraph({ align: 'right', right: 4 * EM }, run(day ?? '')),
  ];
}

/** Twips; figures and Latin letters are half as wide as characters. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (character < '\u0080' ? EM / 2 + twips(PT.narrowed) / 2 : EM),
    0,
  );

const SMALL: RunStyle = { font: 'fangsong', size: PT.small };
const SMALL_EM = twips(PT.small);

/** A line at the foot of the last page, of a known height, so that its place is known. */
interface FootLine {
  /** Twips. */
  readonly height: number;
  readonly style: ParagraphStyle;
  readonly runs: readonly string[];
}

/** 版记 at the foot of the last page: who gets a copy, who printed it and when, between rules. A letter's has neither printer nor rules. */
function imprint(sheet: Sheet): readonly string[] {
  const copied = copyLines(sheet);
  if (sheet.format === 'letter') return atFoot(copied);
  const [first] = copied;
  const printed = printedLine(sheet);
  if (!first) return atFoot([ruled(printed, { top: THICK, bottom: THICK })]);
  return atFoot([ruled(first, { top: THICK, bottom: THIN }), ruled(printed, { bottom: THICK })]);
}

const ruled = (line: FootLine, rules: Pick<ParagraphStyle, 'top' | 'bottom'>): FootLine => ({
  ...line,
  style: { ...line.style, ...rules },
});

/** Each in a frame of its own above the next; the last ends where the type area does. */
function atFoot(lines: readonly FootLine[]): readonly string[] {
  if (lines.length === 0) return [];
  let y = twipsOfMm(MM.page.height - MM.margin.bottom) - lines.reduce((sum, { height }) => sum + height, 0);
  const framed = lines.map(({ height, style, runs }) => {
    const frame = { x: twipsOfMm(MM.margin.left), y, width: TYPE_AREA, height };
    y += height;
    return paragraph({ ...style, frame }, ...runs);
  });
  return [...framed, ANCHOR];
}

function copyLines({ copies }: Sheet): readonly FootLine[] {
  if (copies.length === 0) return [];
  const words = `抄送：${copies.join('，')}。`;
  return [
    {
      height: linesOf(words.slice(3), TYPE_AREA - 5 * SMALL_EM) * LINE,
      style: { align: 'left', left: 4 * SMALL_EM, right: SMALL_EM, hanging: 3 * SMALL_EM },
      runs: [run(words, SMALL)],
    },
  ];
}

function printedLine({ sender, day }: Sheet): FootLine {
  const printed = day === null ? '' : `${day}印发`;
  return {
    height: linesOf(`${sender}　${printed}`, TYPE_AREA - 2 * SMALL_EM) * LINE,
    style: { align: 'left', left: SMALL_EM, right: SMALL_EM, rightTab: TYPE_AREA - SMALL_EM },
    runs: [run(sender, SMALL), '<w:r><w:tab/></w:r>', run(printed, SMALL)],
  };
}

/** How many lines a text needs at most, whatever is kept together at their ends. */
const linesOf = (text: string, width: number): number =>
  Math.max(1, Math.ceil([...text].length / (Math.floor(width / SMALL_EM) - 1)));

/** What stands at the foot hangs on a paragraph of the last page; this one takes no room. */
const ANCHOR = paragraph({ line: twips(1) });
