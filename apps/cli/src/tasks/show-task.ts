import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both, named, orDash } from '../page/words';
import { postNames } from '../packs/post-names';
import { explanationPage } from './explain-task';
import { taskIdOf } from './find-task';
import { recordPage } from './task-record';
import { standing } from './row-page';

type TaskView = AnswerOf<typeof routes.showTask>;

/** For people the whole thread: what the task is, what happened, where it stands and what comes next. */
export async function showTask(desk: Desk, given: Given): Promise<Outcome> {
  const { client, json } = desk;
  const params = { taskId: await taskIdOf(client, given) };
  const view = await client.call(routes.showTask, { params });
  if (json) return { json: view, page: () => '' };
  const [record, explanation, names] = await Promise.all([
    client.call(routes.taskRecord, { params }),
    client.call(routes.explainTask, { params }),
    postNames(desk),
  ]);
  const page = (on: Page): string =>
    [
      head(view, on),
      recordPage(record, names, on),
      ...reports(view, on),
      explanationPage(explanation, on),
    ].join('\n\n');
  return { json: view, page };
}

function head({ row }: TaskView, { paint }: Page): string {
  return [
    `${paint.bold(`${row.ref} ${row.title}`)}`,
    `  牵头 lead     ${row.leadUnitName}`,
    `  时限 deadline ${orDash(row.deadline?.text)}${row.overdue ? ` ${paint.bad('逾期 overdue')}` : ''}`,
    `  状态 status   ${standing(row)}`,
    `  ${paint.faint(row.id)}`,
  ].join('\n');
}

function reports({ reports }: TaskView, { paint }: Page): readonly string[] {
  if (reports.length === 0) return [];
  const lines = reports.map(({ period, state, on, text }) => `  ${period}  ${on}  ${named(state)}  ${text}`);
  return [[paint.bold(both({ zh: '进展报告', en: 'Reports' })), ...lines].join('\n')];
}
