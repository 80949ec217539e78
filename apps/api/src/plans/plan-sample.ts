import type { Input, routes } from '@duban/contract';
import { planColumns, writeExplainedSample } from '@duban/documents';
import { yearOf, type Day } from '@duban/domain';
import type { SentFile } from '../edge/sent-file';

/** What the reader reads, said by the reader's own list. */
export const columnsOf = (): Input<typeof routes.planColumns.answer> => ({
  columns: planColumns.map(({ label, needed, what, also }) => ({ label, needed, what, also: [...also] })),
});

/** Its deadlines are still to come. */
export async function sampleFor(today: Day): Promise<SentFile> {
  const bytes = await writeExplainedSample({ firstYear: yearOf(today) + 1 });
  return { name: '任务清单样例.xlsx', content: [bytes] };
}
