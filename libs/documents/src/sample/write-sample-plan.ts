import { columnName } from '../xlsx/grid';
import { writeWorkbook, type WrittenSheet } from '../xlsx/write-workbook';
import { planColumns } from './plan-columns';
import { samplePlan } from './sample-plan';
import type { SampleTask } from './sample-task';

const TITLE = '甬江示范市生态环境保护督察整改任务清单（样例，非真实数据）';

/** Writes a plan as an .xlsx with the usual columns below a title row. Texts are written as they are, so that `07` stays `07`. */
export const writeSamplePlan = (tasks: readonly SampleTask[]): Promise<Uint8Array> =>
  writeWorkbook([tasksSheet(tasks)]);

/** One sample task of each class, to be written over, and beside them what every column means. */
export const writeExplainedSample = ({ firstYear }: { readonly firstYear: number }): Promise<Uint8Array> => {
  const seen = new Set<string>();
  const tasks = samplePlan({ firstYear }).filter(
    ({ className }) => !seen.has(className) && seen.add(className),
  );
  return writeWorkbook([
    tasksSheet(tasks.map((task, index) => ({ ...task, ref: String(index + 1).padStart(2, '0') }))),
    explanations(),
  ]);
};

function tasksSheet(tasks: readonly SampleTask[]): WrittenSheet {
  // Only plans that are part of another have a column for it.
  const columns = planColumns.filter(
    ({ field, valueOf }) => field !== 'upstream' || tasks.some((task) => valueOf(task)),
  );
  const header = columns.map(({ label }) => label);
  const body = tasks.map((task) => columns.map(({ valueOf }) => valueOf(task) || null));
  return {
    name: '整改任务清单',
    rows: [[TITLE], header, ...body],
    merges: [`A1:${columnName(columns.length)}1`],
    widths: columns.map(({ width }) => width),
  };
}

/** One row a column: a row of all their names would be another table of tasks to a reader. */
const explanations = (): WrittenSheet => ({
  name: '填写说明',
  rows: [
    ['列名', '是否必填', '怎么填', '也可以写作'],
    ...planColumns.map(({ label, needed, what, also }) => [
      label,
      needed ? '必填' : '选填',
      what.zh,
      also.join('、'),
    ]),
  ],
  widths: [12, 10, 60, 60],
});
