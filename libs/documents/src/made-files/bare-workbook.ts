import { columnName } from '../xlsx/grid';
import type { MadePart } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BareSheet {
  readonly name: string;
  /** The whole of the sheet's XML. */
  readonly xml: string;
  readonly state?: string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sheet of inline texts; `prefix` (`x:`) as some report generators write it. */
export function sheetXml(rows: readonly (readonly string[])[], prefix = ''): string {
  const cell = (text: string, row: number, column: number) =>
    `<${prefix}c r="${columnName(column + 1)}${row + 1}" t="inlineStr"><${prefix}is><${prefix}t>${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  const lines = rows.map(
    (texts, row) =>
      `<${prefix}row r="${row + 1}">${texts.map((text, column) => (text ? cell(text, row, column) : '')).join('')}</${prefix}row>`,
  );
  return sheetOf(`<${prefix}sheetData>${lines.join('')}</${prefix}sheetData>`, prefix);
}

/** A sheet around the given content. */
export function sheetOf(content: string, prefix = ''): string {
  const namespace = prefix ? `xmlns:${prefix.slice(0, -1)}="${MAIN}"` : `xmlns="${MAIN}"`;
  return `<?xml version="1.0" encoding="UTF-8"?><${prefix}worksheet ${namespace}>${content}</${prefix}worksheet>`;
}

/** The parts of a workbook as small as one can be: its parts are not named as Excel names them, and need not be. */
export function bareWorkbook(
  sheets: readonly BareSheet[],
  more: readonly MadePart[] = [],
): readonly MadePart[] {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ''}r:id="R${index}"/>`,
  );
  const relations = [
    ...sheets.map(
      (_, index) =>
        `<Relationship Id="R${index}" Type="${OFFICE}/worksheet" Target="/xl/parts/s${index}.xml"/>`,
    ),
    `<Relationship Id="S" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="T" Type="${OFFICE}/sharedStrings" Target="./sharedStrings.xml"/>`,
  ];
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    },
    ...sheets.map(({ xml }, index) => ({ name: `xl/parts/s${index}.xml`, content: xml })),
    ...more,
  ];
}
