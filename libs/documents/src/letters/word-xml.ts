import { FONTS, PT, twips, type Font } from './measures';

/** Text for an element or an attribute; what XML cannot hold at all is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export interface RunStyle {
  readonly font: Font;
  /** Points. */
  readonly size: number;
  readonly red?: boolean;
  /** Points by which each character is set wider (or, negative, narrower). */
  readonly spread?: number;
}

export const BODY: RunStyle = { font: 'fangsong', size: PT.body, spread: PT.narrowed };

/** A stretch of text of one type. The hint gives quotation marks the width of a character. */
export const run = (text: string, style: RunStyle = BODY): string =>
  `<w:r>${runProperties(style)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const runProperties = ({ font, size, red = false, spread = 0 }: RunStyle): string => {
  const { name } = FONTS[font];
  return (
    `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>` +
    (red ? '<w:color w:val="FF0000"/>' : '') +
    (spread === 0 ? '' : `<w:spacing w:val="${twips(spread)}"/>`) +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` +
    '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>'
  );
};

/** Weights in points; `gap` from the text, at most 31. */
export interface Rule {
  readonly kind: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap';
  readonly weight: number;
  readonly gap?: number;
  readonly red?: boolean;
}

/** A place on the page, in twips. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ParagraphStyle {
  readonly align?: 'center' | 'left' | 'right' | 'both';
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly top?: Rule;
  readonly bottom?: Rule;
  readonly rightTab?: number;
  readonly keepNext?: boolean;
  readonly frame?: Frame;
}

export const paragraph = (style: ParagraphStyle, ...runs: readonly string[]): string =>
  `<w:p>${paragraphProperties(style)}${runs.join('')}</w:p>`;

/** Their order is the schema's. */
function paragraphProperties(style: ParagraphStyle): string {
  const { align = 'both', keepNext, frame, rightTab, top, bottom } = style;
  const borders = edge('top', top) + edge('bottom', bottom);
  return [
    '<w:pPr>',
    keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    frame ? frameOf(frame) : '',
    '<w:widowControl w:val="0"/>',
    borders && `<w:pBdr>${borders}</w:pBdr>`,
    rightTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${rightTab}"/></w:tabs>`,
    '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
    spacing(style),
    indents(style),
    `<w:jc w:val="${align}"/>`,
    '</w:pPr>',
  ].join('');
}

const frameOf = ({ x, y, width, height }: Frame): string =>
  `<w:framePr w:w="${width}" w:h="${height}" w:hRule="exact" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:x="${x}" w:y="${y}"/>`;

function edge(side: 'top' | 'bottom', rule: Rule | undefined): string {
  if (!rule) return '';
  const { kind, weight, gap = 0, red = false } = rule;
  return `<w:${side} w:val="${kind}" w:sz="${Math.round(weight * 8)}" w:space="${gap}" w:color="${red ? 'FF0000' : '000000'}"/>`;
}

const spacing = ({ before = 0, after = 0, line = twips(PT.pitch) }: ParagraphStyle): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;

function indents({ left = 0, right = 0, firstLine, hanging }: ParagraphStyle): string {
  const first = firstLine === undefined ? '' : ` w:firstLine="${firstLine}"`;
  const hung = hanging === undefined ? '' : ` w:hanging="${hanging}"`;
  return `<w:ind w:left="${left}" w:right="${right}"${first}${hung}/>`;
}
