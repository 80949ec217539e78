import { readPlan } from '../read-plan';
import type { Reading, TaskReading } from '@duban/contract';
import { writeWorkbook } from '../xlsx/write-workbook';
import type { WrittenSheet } from '../xlsx/write-workbook';

/** The reading of a file that must be read. */
export async function read(bytes: Uint8Array): Promise<Reading> {
  const answer = await readPlan(bytes, { name: '方案.xlsx' });
  if (!answer.ok) throw new Error(answer.because.en);
  return answer.reading;
}

/** The reading of one sheet, `表`. */
export const readRows = async (
  rows: WrittenSheet['rows'],
  merges: readonly string[] = [],
): Promise<Reading> => read(await writeWorkbook([{ name: '表', rows, merges }]));

/** Codes and places of all notices. */
export const codes = ({ notices }: Reading): readonly string[] =>
  notices.map(({ code, where }) => `${code} ${where}`);

/** The one task there must be. */
export const only = ({ tasks }: Reading): TaskReading => {
  const [task] = tasks;
  if (!task || tasks.length > 1) throw new Error(`${tasks.length} tasks`);
  return task;
};
