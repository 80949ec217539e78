import { Refused } from '../refused';
import { addressOf } from '../xlsx/grid';
import type { Sheet, Workbook } from '../xlsx/grid';
import { areaOf } from './area';
import { fieldsOf, findHeader } from './header';
import type { Header } from './header';
import { ALIASES } from './labels';
import type { Field } from './labels';
import { quoted } from './notices';
import type { Notices } from './notices';
import type { Table } from './table';

/** A plan needs one column of each; the words are what a person is told to add. */
const REQUIRED: readonly { readonly fields: readonly Field[]; readonly zh: string; readonly en: string }[] = [
  { fields: ['task', 'problem'], zh: '整改任务（问题）', en: 'task or problem' },
  { fields: ['lead', 'responsible'], zh: '牵头单位或责任单位', en: 'lead or responsible unit' },
  { fields: ['deadline'], zh: '整改时限', en: 'deadline' },
];

const missingIn = (header: Header) => {
  const fields = fieldsOf(header);
  return REQUIRED.filter((required) => !required.fields.some((field) => fields.has(field)));
};

const labelsSeen = ({ columns, unknown }: Header): readonly string[] =>
  [...columns, ...unknown].map(({ label }) => label);

function firstTexts({ rows }: Sheet): readonly string[] {
  return rows
    .slice(0, 3)
    .flatMap(({ cells }) => [...cells.values()].map(({ text }) => quoted(text)))
    .slice(0, 30);
}

function missingColumns(sheet: Sheet, header: Header | null): Refused {
  const missing = header ? missingIn(header) : REQUIRED;
  const seen = (header ? labelsSeen(header) : firstTexts(sheet)).slice(0, 40).join('、');
  const aliases = (fields: readonly Field[]) => fields.flatMap((field) => ALIASES[field]).join('、');
  const zh = missing.map((one) => `${one.zh}（可写作：${aliases(one.fields)}）`).join('；');
  const en = missing.map((one) => `${one.en} (understood: ${aliases(one.fields)})`).join('; ');
  const because = {
    zh: `缺少必需的列：${zh}。表中见到：${seen}`,
    en: `Missing columns: ${en}. Seen: ${seen}`,
  };
  return new Refused('missing-columns', because, sheet.name);
}

function tellColumns({ area, header }: Table, notices: Notices): void {
  const tell = (column: number, zh: string, en: string) =>
    notices.add('unknown-label', { zh, en }, addressOf(area.sheet, header.lastRow, column));
  for (const { column, label } of header.unknown)
    tell(column, `未识别的列：${label}`, `unknown column: ${label}`);
  for (const { column, label, field, confidence } of header.columns)
    if (confidence < 1)
      tell(
        column,
        `列“${label}”按“${ALIASES[field][0] ?? field}”读取`,
        `the column “${label}” was read as ${field}`,
      );
  const numbers = header.columns.filter(({ field }) => field === 'ref');
  const [first, second] = numbers;
  if (first && second) {
    const words = {
      zh: `有多列编号，以“${first.label}”为准`,
      en: `several number columns; “${first.label}” is taken`,
    };
    notices.add('conflict', words, addressOf(area.sheet, header.lastRow, second.column));
  }
}

function tellSkipped(sheet: Sheet, notices: Notices): void {
  const words = {
    zh: `工作表“${sheet.name}”不是任务表，未读取`,
    en: `the sheet “${sheet.name}” holds no task table and was not read`,
  };
  notices.add('sheet-skipped', words, sheet.name);
}

const empty = (): Refused =>
  new Refused('empty-sheet', { zh: '工作簿中没有任何内容', en: 'The workbook has no content at all' });

/**
 * The tables of tasks in a workbook, one a sheet. Sheets without one are skipped and told.
 * Throws {@link Refused}: `empty-sheet`, `missing-columns` (of the sheet that comes nearest).
 */
export function tablesIn({ sheets }: Workbook, notices: Notices): readonly Table[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const found = filled.map((sheet) => {
    const area = areaOf(sheet);
    return { area, header: findHeader(area) };
  });
  const complete = found.flatMap(({ area, header }) =>
    header && missingIn(header).length === 0 ? [{ area, header }] : [],
  );
  if (complete.length === 0) {
    const fields = (header: Header | null) => (header ? fieldsOf(header).size : 0);
    const [nearest] = [...found].sort((a, b) => fields(b.header) - fields(a.header));
    throw nearest ? missingColumns(nearest.area.sheet, nearest.header) : empty();
  }
  for (const table of complete) tellColumns(table, notices);
  for (const { area } of found)
    if (!complete.some((table) => table.area === area)) tellSkipped(area.sheet, notices);
  return complete;
}
