import { broken } from '../refused';
import type { ZipDirectory, ZipEntry } from '../zip/directory';
import { asNumber, readCellFormats, shownNumber } from './cell-format';
import type { CellFormat } from './cell-format';
import type { Workbook } from './grid';
import { layOut } from './rendering';
import type { ShownCell } from './rendering';
import { readSharedStrings } from './shared-strings';
import { freshBudget, readSheetXml } from './sheet-xml';
import type { Budget, RawCell, RawSheet } from './sheet-xml';
import { scanXml } from './xml';

const FOLDER = 'xl/';

function partAt(zip: ZipDirectory, target: string): ZipEntry | undefined {
  const path = target.startsWith('/') ? target.slice(1) : `${FOLDER}${target.replace(/^\.\//, '')}`;
  return zip.get(path.toLowerCase());
}

interface Contents {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly hidden: boolean }[];
  readonly from1904: boolean;
}

async function readContents(entry: ZipEntry): Promise<Contents> {
  const sheets: Contents['sheets'][number][] = [];
  let from1904 = false;
  await scanXml(entry, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = /hidden/i.test(attribute('state') ?? '');
      sheets.push({ name: cleaned(attribute('name') ?? ''), id: attribute('id') ?? '', hidden });
    },
  });
  return { sheets, from1904 };
}

/** Where each part lies, by relation id and by the last word of its type (`worksheet`, `styles` …). */
async function readTargets(entry: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (!entry) return targets;
  await scanXml(entry, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(`#${attribute('Id') ?? ''}`, target);
      targets.set((attribute('Type') ?? '').split('/').at(-1) ?? '', target);
    },
  });
  return targets;
}

const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}]/gu;

/**
 * Excel writes what XML cannot hold as `_x000D_`; zero-width marks come from web pages and would spoil every comparison;
 * marks that turn the direction of writing would let a text read otherwise than it is signed; half a surrogate pair can be
 * kept by no database.
 */
function cleaned(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .trim();
}

interface Lookup {
  readonly shared: ReadonlyMap<number, string>;
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

function shown(
  { row, column, type, style, value }: RawCell,
  { shared, formats, from1904 }: Lookup,
): ShownCell {
  const text = (words: string): ShownCell => ({ row, column, text: cleaned(words), number: null });
  if (type === 's') return text(shared.get(Number(value)) ?? '');
  if (type === 'b') return text(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return text(value.slice(0, 10));
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) return text(value);
  const format = formats[style] ?? asNumber;
  const bare = format.shows === 'number' ? number : null;
  return { row, column, text: shownNumber(number, format, from1904), number: bare };
}

/** The part of a relation id (`#rId1`) or of a type. */
type FindPart = (key: string) => ZipEntry | undefined;

async function readSheets(part: FindPart, contents: Contents, budget: Budget): Promise<readonly RawSheet[]> {
  const sheets: RawSheet[] = [];
  for (const { name, id, hidden } of contents.sheets) {
    const entry = part(`#${id}`);
    if (entry && !hidden) sheets.push(await readSheetXml(entry, name, budget));
  }
  return sheets;
}

function sharedIn(sheets: readonly RawSheet[]): ReadonlySet<number> {
  const shared = sheets.flatMap(({ cells }) => cells.filter(({ type }) => type === 's'));
  return new Set(shared.map(({ value }) => Number(value)));
}

/**
 * Reads the visible sheets of a workbook. Formulas give their cached value. Sheets are found by their
 * relations, not by the names of their parts: the writing library at hand loads a workbook whose part is
 * called `sheet.xml`, or whose tags carry a prefix, as one without sheets, and reads every row before a row
 * can be refused. That is why reading is our own.
 * Throws {@link Refused}.
 */
export async function readWorkbook(zip: ZipDirectory): Promise<Workbook> {
  const entry = zip.get(`${FOLDER}workbook.xml`);
  if (!entry) throw broken('缺少工作簿', 'it has no workbook');
  const contents = await readContents(entry);
  const targets = await readTargets(zip.get(`${FOLDER}_rels/workbook.xml.rels`));
  const part: FindPart = (key) => partAt(zip, targets.get(key) ?? '');
  const budget = freshBudget();
  const raw = await readSheets(part, contents, budget);
  const lookup: Lookup = {
    shared: await readSharedStrings(part('sharedStrings'), sharedIn(raw), budget),
    formats: await readCellFormats(part('styles')),
    from1904: contents.from1904,
  };
  const sheets = raw.map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: cells.map((cell) => shown(cell, lookup)).filter(({ text }) => text !== ''),
  }));
  return { ...layOut(sheets), from1904: contents.from1904 };
}
