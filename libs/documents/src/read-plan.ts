import { createHash } from 'node:crypto';
import type { Text } from '@duban/domain';
import { openXlsx } from './container';
import { limits } from './limits';
import { readDocument } from './plan/document';
import { startNotices } from './plan/notices';
import type { Notices } from './plan/notices';
import { blocksIn } from './plan/table';
import type { Block, Table } from './plan/table';
import { tablesIn } from './plan/table-list';
import { readTask } from './plan/task';
import { contextOf } from './plan/task-context';
import type { Reading, SheetReading, TaskReading } from '@duban/contract';
import type { PlanRead, PlanReading } from './reading';
import { refusalOf, tooLarge } from './refused';
import { addressOf } from './xlsx/grid';
import type { Fault, Sheet, Workbook } from './xlsx/grid';
import { readWorkbook } from './xlsx/workbook';

const FAULTS: Readonly<Record<Fault['code'], Text>> = {
  'cell-error': { zh: '单元格公式出错，按空白读取', en: 'the cell shows an error and was read as empty' },
  'formula-without-value': {
    zh: '公式没有计算结果，按空白读取；请在 Excel 中打开并保存后重试',
    en: 'the formula has no stored value and was read as empty; open and save the file in Excel',
  },
  truncated: {
    zh: `第 ${limits.columns} 列以后的内容未读取`,
    en: `what stands beyond column ${limits.columns} was not read`,
  },
};

function tellFaults({ sheets }: Workbook, notices: Notices): void {
  for (const sheet of sheets)
    for (const { code, row, column } of sheet.faults)
      notices.add(code, FAULTS[code], addressOf(sheet, row, column));
}

interface Placed {
  readonly task: TaskReading;
  readonly block: Block;
}

const numberOf = ({ ref, subRef }: TaskReading): string | null =>
  ref === null ? null : `${ref}/${subRef ?? ''}`;

/** Both of two equal numbers are kept and marked: which one is right, only the office knows. */
function markDuplicates(placed: readonly Placed[], notices: Notices): readonly TaskReading[] {
  const count = new Map<string, number>();
  for (const { task } of placed) {
    const number = numberOf(task);
    if (number !== null) count.set(number, (count.get(number) ?? 0) + 1);
  }
  return placed.map(({ task, block }) => {
    if ((count.get(numberOf(task) ?? '') ?? 0) < 2) return task;
    const words = { zh: `编号 ${task.ref} 重复`, en: `the number ${task.ref} occurs more than once` };
    notices.add('duplicate-number', words, addressOf(block.sheet, block.firstRow, 1));
    return { ...task, confidence: { ...task.confidence, ref: 0.5 } };
  });
}

function linesAbove({ area, header }: Table): readonly string[] {
  const above = area.sheet.rows.filter(({ number }: Sheet['rows'][number]) => number < header.firstRow);
  return above.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text));
}

const shown = ({ name, rows }: Sheet): SheetReading => ({
  name,
  rows: rows.map(({ number, cells }) => ({
    number,
    cells: [...cells.values()].map(({ column, text, span }) => ({ column, text, at: span[0] })),
  })),
});

async function readXlsx(bytes: Uint8Array, name: string): Promise<PlanRead> {
  if (bytes.byteLength > limits.fileBytes) throw tooLarge('上限为 10 MB', 'the limit is 10 MB');
  const workbook = await readWorkbook(openXlsx(bytes));
  const notices = startNotices();
  const tables = tablesIn(workbook, notices);
  tellFaults(workbook, notices);
  const placed = tables
    .flatMap((table) => blocksIn(table, notices))
    .map((block) => ({ block, task: readTask(contextOf(block, workbook.from1904, notices)) }));
  const tasks = markDuplicates(placed, notices);
  const reading: Reading = {
    file: { name, sha256: createHash('sha256').update(bytes).digest('hex'), container: 'xlsx' },
    kind: tasks.length > 0 ? 'task-list' : 'header-only',
    document: readDocument(tables.flatMap(linesAbove)),
    tasks,
    petition: null,
    notices: notices.list(),
  };
  return { ok: true, reading, sheets: workbook.sheets.map(shown) };
}

/**
 * Reads a plan's table of tasks by its labels, wherever they stand. Problems of single rows are notices;
 * only what makes the whole file unreadable is a refusal. The file's name is kept, not believed.
 * Call {@link readPlanInChild} for bytes from outside.
 */
export async function readPlan(bytes: Uint8Array, file: { readonly name: string }): Promise<PlanReading> {
  try {
    return await readXlsx(bytes, file.name);
  } catch (error) {
    return refusalOf(error);
  }
}
