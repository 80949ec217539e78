import { limits } from '../limits';
import { Refused, tooLarge } from '../refused';
import { parseAddress, parseMerge } from './grid';
import type { Fault, Merge } from './grid';
import { scanXml } from './xml';
import type { Attributes, XmlHandler } from './xml';
import type { ZipEntry } from '../zip/directory';

/** A value as the sheet holds it; shared texts and formats are looked up later, when the sheet is known to be bearable. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

export interface RawSheet {
  readonly name: string;
  readonly cells: readonly RawCell[];
  readonly merges: readonly Merge[];
  readonly faults: readonly Fault[];
}

/** Values and characters that the sheets of one workbook may still hold together. */
export interface Budget {
  cells: number;
  characters: number;
}

export const freshBudget = (): Budget => ({ cells: limits.cells, characters: limits.characters });

export function spend(budget: Budget, text: string, where: string): void {
  budget.cells -= 1;
  budget.characters -= text.length;
  if (budget.cells < 0 || budget.characters < 0)
    throw tooLarge('单元格内容超过上限', 'its cells hold more than the limit', where);
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

const tooManyRows = (sheet: string): Refused =>
  new Refused(
    'too-many-rows',
    {
      zh: `工作表“${sheet}”的数据超过 ${limits.rows} 行，请确认是否为整改方案，或拆分后分别导入`,
      en: `The sheet “${sheet}” has more than ${limits.rows} rows with data; check that it is a plan, or split it`,
    },
    sheet,
  );

/** Collects the values of one sheet and ends the reading at the first row too many. */
class SheetHandler implements XmlHandler {
  readonly cells: RawCell[] = [];
  readonly merges: Merge[] = [];
  readonly faults: Fault[] = [];
  private row = 0;
  private column = 0;
  private rows = 0;
  private lastValued = 0;
  private cell: OpenCell | null = null;
  /** Within `v` or an inline `t`; the phonetic guides (`rPh`) of a text are not part of it. */
  private reads = false;
  private phonetic = false;

  constructor(
    private readonly name: string,
    private readonly budget: Budget,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (name === 'row') this.openRow(attribute);
    else if (name === 'c') this.openCell(attribute);
    else if (name === 'v' || name === 't') this.reads = this.cell !== null && !this.phonetic;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'mergeCell') this.openMerge(attribute);
  }

  text(text: string): void {
    if (this.reads && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c' && this.cell) this.closeCell(this.cell);
  }

  private openRow(attribute: Attributes): void {
    this.row = Number(attribute('r') ?? this.row + 1);
    this.column = 0;
  }

  private openCell(attribute: Attributes): void {
    const address = parseAddress(attribute('r') ?? '');
    this.column = address?.column ?? this.column + 1;
    const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
    this.cell = { row: this.row, column: this.column, type, style, value: '', formula: false };
  }

  private openMerge(attribute: Attributes): void {
    const merge = parseMerge(attribute('ref') ?? '');
    if (merge && this.merges.length < limits.cells) this.merges.push(merge);
  }

  private closeCell({ formula, ...cell }: OpenCell): void {
    this.cell = null;
    if (cell.type === 'e') this.fault('cell-error', cell);
    else if (cell.value === '' && formula) this.fault('formula-without-value', cell);
    else if (cell.value !== '') this.keep(cell);
  }

  private keep(cell: RawCell): void {
    if (cell.row !== this.lastValued) this.rows += 1;
    this.lastValued = cell.row;
    if (this.rows > limits.rows) throw tooManyRows(this.name);
    if (cell.column > limits.columns) return this.fault('truncated', cell);
    spend(this.budget, cell.value, this.name);
    this.cells.push(cell);
  }

  private fault(code: Fault['code'], { row, column }: RawCell): void {
    const once = code === 'truncated' && this.faults.some((fault) => fault.code === code);
    if (!once && this.faults.length < limits.rows) this.faults.push({ code, row, column });
  }
}

/** Reads the values of one sheet as a stream. Throws {@link Refused}, `too-many-rows` above all. */
export async function readSheetXml(entry: ZipEntry, name: string, budget: Budget): Promise<RawSheet> {
  const handler = new SheetHandler(name, budget);
  await scanXml(entry, handler);
  const { cells, merges, faults } = handler;
  return { name, cells, merges, faults };
}
