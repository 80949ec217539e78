import { columnName } from '../xlsx/grid';
import { writeWorkbook } from '../xlsx/write-workbook';
import { planColumns } from './plan-columns';
import type { SampleTask } from './sample-task';

const TITLE = '甬江示范市生态环境保护督察整改任务清单（样例，非真实数据）';

/** Writes a plan as an .xlsx with the usual columns below a title row. Texts are written as they are, so that `07` stays `07`. */
export async function writeSamplePlan(tasks: readonly SampleTask[]): Promise<Uint8Array> {
  const header = planColumns.map(({ label }) => label);
  const body = tasks.map((task) => planColumns.map(({ valueOf }) => valueOf(task) || null));
  return writeWorkbook([
    {
      name: '整改任务清单',
      rows: [[TITLE], header, ...body],
      merges: [`A1:${columnName(planColumns.length)}1`],
      widths: planColumns.map(({ width }) => width),
    },
  ]);
}
