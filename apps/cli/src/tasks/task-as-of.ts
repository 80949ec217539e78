import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import { allPages } from '../client/pages';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both, counted, orDash } from '../page/words';
import { postNames } from '../packs/post-names';
import { taskIdOf } from './find-task';
import { standing, type Standing } from './row-page';
import { recordPage } from './task-record';

type Past = AnswerOf<typeof routes.taskAsOf>;
type PastRow = AnswerOf<typeof routes.tasksAsOf>['tasks'][number];

export const AS_OF: readonly [flag: string, means: string] = [
  '--as-of <day>',
  '当时的账册：到那一天为止记入的 / as the ledger knew it: what was recorded by that day',
];

/** What was known of one task by the end of a day. */
export async function showPast(desk: Desk, given: Given, day: string): Promise<Outcome> {
  const { client } = desk;
  const params = { taskId: await taskIdOf(client, given) };
  const past = await client.call(routes.taskAsOf, { params, query: { day } });
  const names = await postNames(desk);
  const page = (on: Page): string => [head(past, on), recordPage(past, names, on)].join('\n\n');
  return { json: past, page };
}

function head({ day, row, where, because, missing, since }: Past, { paint }: Page): string {
  return [
    paint.note(both(knownBy(day))),
    paint.bold(`${row.ref} ${row.title}`),
    `  牵头 lead     ${row.leadUnitName}`,
    `  时限 deadline ${orDash(row.deadline?.text)}${row.overdue ? ` ${paint.bad('逾期 overdue')}` : ''}`,
    `  状态 status   ${standing(row)}`,
    `  ${both(where)}`,
    ...[...because, ...missing].map((said) => `    ${both(said)}`),
    `  ${both({ zh: `此后又记入 ${since} 条`, en: `${counted(since, 'fact')} recorded since` })}`,
  ].join('\n');
}

const knownBy = (day: string): { zh: string; en: string } => ({
  zh: `账册在 ${day} 终了时（北京时间）所知`,
  en: `what the ledger knew at the end of ${day} in China`,
});

/** Every task that had begun by the end of a day, with where it stood then. */
export async function listPast(
  { client }: Desk,
  wanted: { readonly day: string; readonly plan?: string; readonly status?: PastRow['status'] },
): Promise<Outcome> {
  const tasks = await allPages(async (query) => {
    const page = await client.call(routes.tasksAsOf, { query: { ...wanted, ...query } });
    return { items: page.tasks, next: page.next };
  });
  return { json: { day: wanted.day, tasks, next: null }, page: (page) => pastPage(wanted.day, tasks, page) };
}

function pastPage(day: string, tasks: readonly PastRow[], page: Page): string {
  const columns = [
    { title: '编号', of: ({ ref }: PastRow) => ref },
    { title: '整改任务', of: ({ title }: PastRow) => title, flexible: true },
    { title: '牵头单位', of: ({ leadUnitName }: PastRow) => leadUnitName, flexible: true },
    { title: '时限', of: ({ deadline }: PastRow) => orDash(deadline?.text), flexible: true },
    { title: '状态', of: (row: Standing) => standing(row) },
    { title: '逾期', of: ({ overdue }: PastRow) => (overdue ? '逾期' : '') },
  ];
  const told = tasks.length === 0 ? '没有任务 / no tasks' : table(columns, tasks, page);
  const count = `共 ${tasks.length} 项 / ${counted(tasks.length, 'task')}`;
  return `${page.paint.note(both(knownBy(day)))}\n\n${told}\n\n${count}`;
}
