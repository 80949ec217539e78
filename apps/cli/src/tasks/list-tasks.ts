import { routes, TASK_STATUSES } from '@duban/contract';
import type { Client } from '../client/client';
import { allPages } from '../client/pages';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { orDash } from '../page/words';
import { planIdOf, planNames } from '../plans/find-plan';
import { wrongCall } from '../trouble';
import type { TaskRow } from './find-task';
import { standing, waitingWords } from './row-page';

export async function listTasks({ client, json: asJson }: Desk, given: Given): Promise<Outcome> {
  const plan = await planIdOf(client, given.text('plan'));
  const ref = given.text('ref');
  const status = statusOf(given.text('status'));
  const wanted = { ...(plan && { plan }), ...(ref !== undefined && { ref }), ...(status && { status }) };
  const tasks = await allPages(async (query) => {
    const page = await client.call(routes.listTasks, { query: { ...wanted, ...query } });
    return { items: page.tasks, next: page.next };
  });
  const planNames = asJson ? null : await planNamesIn(client, tasks);
  return { json: { tasks, next: null }, page: (page) => tasksPage(tasks, planNames, page) };
}

function statusOf(text: string | undefined): TaskRow['status'] | undefined {
  const status = TASK_STATUSES.find((known) => known === text);
  if (status !== undefined || text === undefined) return status;
  const known = TASK_STATUSES.join(', ');
  throw wrongCall(
    '--status',
    `没有“${text}”这种状态，可用：${known}`,
    `there is no status "${text}", use one of: ${known}`,
  );
}

/** Which plan a task belongs to is said only where tasks of several stand together. */
async function planNamesIn(
  client: Client,
  tasks: readonly TaskRow[],
): Promise<ReadonlyMap<string, string> | null> {
  if (new Set(tasks.map(({ planId }) => planId)).size < 2) return null;
  return planNames(client);
}

function tasksPage(
  tasks: readonly TaskRow[],
  planNames: ReadonlyMap<string, string> | null,
  page: Page,
): string {
  if (tasks.length === 0) return '没有任务 / no tasks';
  const plan = {
    title: '方案',
    of: ({ planId }: TaskRow) => planNames?.get(planId) ?? planId,
    flexible: true,
  };
  const columns = [
    ...(planNames ? [plan] : []),
    { title: '编号', of: ({ ref }: TaskRow) => ref },
    { title: '整改任务', of: ({ title }: TaskRow) => title, flexible: true },
    { title: '牵头单位', of: ({ leadUnitName }: TaskRow) => leadUnitName, flexible: true },
    { title: '时限', of: ({ deadline }: TaskRow) => orDash(deadline?.text), flexible: true },
    { title: '状态', of: standing },
    { title: '逾期', of: ({ overdue }: TaskRow) => (overdue ? '逾期' : '') },
    { title: '等待', of: waitingWords, flexible: true },
  ];
  return `${table(columns, tasks, page)}\n\n共 ${tasks.length} 项 / ${tasks.length} tasks`;
}
