import { markSize, type Sheet } from '@duban/domain';
import { MARK_RULE, markRun } from './letter-body';
import { FONTS, MM, PT, twips, twipsOfMm } from './measures';
import { paragraph, runProperties, type Rule } from './word-xml';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const part = (element: string, content: string): string =>
  `${XML}<w:${element} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${element}>`;

/** The parts of the package by name. Ids and order are fixed: the same letter makes the same bytes. */
export function partsOf(sheet: Sheet, body: string): Readonly<Record<string, string>> {
  const parts = [...WRITTEN, ...(sheet.format === 'letter' ? FIRST_PAGE : [])];
  return {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}${section(sheet)}</w:body>`),
    'word/_rels/document.xml.rels': relations(parts.map(({ kind, name }) => [kind, `${name}.xml`])),
    'word/styles.xml': part('styles', defaults()),
    'word/fontTable.xml': part('fonts', Object.values(FONTS).map(fontOf).join('')),
    'word/settings.xml': part(
      'settings',
      '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>',
    ),
    'word/footer1.xml': part('ftr', pageNumber('right')),
    'word/footer2.xml': part('ftr', pageNumber('left')),
    ...(sheet.format === 'letter' && {
      'word/header1.xml': part('hdr', letterMark(sheet)),
      'word/footer3.xml': part('ftr', doubleRuleAtFoot()),
    }),
  };
}

interface Part {
  readonly kind: string;
  readonly name: string;
}
const WRITTEN: readonly Part[] = [
  { kind: 'styles', name: 'styles' },
  { kind: 'fontTable', name: 'fontTable' },
  { kind: 'settings', name: 'settings' },
  { kind: 'footer', name: 'footer1' },
  { kind: 'footer', name: 'footer2' },
];
const FIRST_PAGE: readonly Part[] = [
  { kind: 'header', name: 'header1' },
  { kind: 'footer', name: 'footer3' },
];

const contentTypes = (parts: readonly Part[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
  parts
    .map(({ kind, name }) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
    .join('') +
  '</Types>';

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

/** Footers 20 mm above the edge, where a letter's double rule ends; the page number stands higher by what it keeps below. */
function section({ format }: Sheet): string {
  const { margin, page, doubleRule } = MM;
  const first =
    format === 'letter'
      ? '<w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>'
      : '';
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    first +
    `<w:pgSz w:w="${twipsOfMm(page.width)}" w:h="${twipsOfMm(page.height)}"/>` +
    `<w:pgMar w:top="${twipsOfMm(margin.top)}" w:right="${twipsOfMm(margin.right)}"` +
    ` w:bottom="${twipsOfMm(margin.bottom)}" w:left="${twipsOfMm(margin.left)}"` +
    ` w:header="${twipsOfMm(MM.markOfLetterBelowEdge)}" w:footer="${twipsOfMm(doubleRule.aboveEdge)}" w:gutter="0"/>` +
    (format === 'letter' ? '<w:titlePg/>' : '') +
    '</w:sectPr>'
  );
}

/** A page has its 22 lines, also where a paragraph leaves one of them behind: programs differ in what they do unasked. */
const defaults = (): string =>
  `<w:docDefaults><w:rPrDefault>${runProperties({ font: 'fangsong', size: PT.body })}</w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

const fontOf = ({ name, otherwise }: { readonly name: string; readonly otherwise: string }): string =>
  `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/></w:font>`;

/** 一字线 on both sides, one character from the edge; 7 mm below the type area. */
function pageNumber(align: 'left' | 'right'): string {
  const { margin, doubleRule, pageNumberBelow } = MM;
  const line = twips(PT.small);
  const below = twipsOfMm(margin.bottom - doubleRule.aboveEdge - pageNumberBelow) - line;
  const properties = runProperties({ font: 'plain', size: PT.small });
  const field = (inner: string): string => `<w:r>${properties}${inner}</w:r>`;
  return paragraph(
    { align, line, after: below, [align]: twips(PT.small) },
    field('<w:t xml:space="preserve">— </w:t>'),
    field('<w:fldChar w:fldCharType="begin"/>'),
    field('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    field('<w:fldChar w:fldCharType="separate"/>'),
    field('<w:t>1</w:t>'),
    field('<w:fldChar w:fldCharType="end"/>'),
    field('<w:t xml:space="preserve"> —</w:t>'),
  );
}

/** The rules reach 8 mm and 6 mm beyond the type area, which stands 1 mm right of the page's middle. */
function beyond(): { readonly left: number; readonly right: number } {
  const edge = (MM.page.width - MM.doubleRule.width) / 2;
  return { left: twipsOfMm(edge - MM.margin.left), right: twipsOfMm(edge - MM.margin.right) };
}

const letterMark = ({ head }: Sheet): string =>
  paragraph({ ...beyond(), align: 'center', line: twips(markSize(head)), bottom: MARK_RULE }, markRun(head));

function doubleRuleAtFoot(): string {
  const rule: Rule = { kind: 'thinThickSmallGap', weight: 3, red: true };
  return paragraph({ ...beyond(), line: twips(1), bottom: rule });
}
