import { writeFile } from 'node:fs/promises';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { wrongCall } from '../trouble';

/** An invented plan of nineteen tasks, to try things on. Needs no server. */
export async function writeSample(_desk: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const firstYear = yearOf(given.required('firstYear'));
  const { samplePlan, writeSamplePlan } = await import('@duban/documents');
  const tasks = samplePlan({ firstYear });
  await writeFile(file, await writeSamplePlan(tasks));
  return {
    json: { file, tasks: tasks.length },
    page: () => `✔ ${file}（${tasks.length} 项样例任务 sample tasks）`,
  };
}

function yearOf(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text);
  throw wrongCall('--first-year', '应为年份，如 2026', 'write a year, such as 2026');
}
