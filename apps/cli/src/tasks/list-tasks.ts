import { routes, TASK_STATUSES } from '@duban/contract';
import type { PostNames } from '@duban/domain';
import type { Client } from '../client/client';
import { allPages } from '../client/pages';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { counted, orDash } from '../page/words';
import { postNames } from '../packs/post-names';
import { planIdOf, planNames } from '../plans/find-plan';
import { wrongCall } from '../trouble';
import type { TaskRow } from './find-task';
import { standing, waitingWords } from './row-page';
import { listPast } from './task-as-of';

export async function listTasks(desk: Desk, given: Given): Promise<Outcome> {
  const { client, json: asJson } = desk;
  const plan = await planIdOf(client, given.text('plan'));
  const ref = given.text('ref');
  const upstream = given.text('upstream');
  const status = given.oneOf('status', TASK_STATUSES);
  const day = given.text('asOf');
  if (day !== undefined && (ref ?? upstream) !== undefined)
    throw wrongCall(
      ref === undefined ? '--upstream' : '--ref',
      '不能与 --as-of 同用，请用 task show',
      'not together with --as-of: use task show',
    );
  if (day !== undefined) return listPast(desk, { day, ...(plan && { plan }), ...(status && { status }) });
  const wanted = {
    ...{ ...(plan && { plan }), ...(ref !== undefined && { ref }), ...(status && { status }) },
    ...(upstream !== undefined && { upstream }),
  };
  const tasks = await allPages(async (query) => {
    const page = await client.call(routes.listTasks, { query: { ...wanted, ...query } });
    return { items: page.tasks, next: page.next };
  });
  const plans = asJson ? null : await planNamesIn(client, tasks);
  const names = { plans, posts: await postNames(desk) };
  return { json: { tasks, next: null }, page: (page) => tasksPage(tasks, names, page) };
}

/** Which plan a task belongs to is said only where tasks of several stand together. */
async function planNamesIn(
  client: Client,
  tasks: readonly TaskRow[],
): Promise<ReadonlyMap<string, string> | null> {
  if (new Set(tasks.map(({ planId }) => planId)).size < 2) return null;
  return planNames(client);
}

interface Names {
  readonly plans: ReadonlyMap<string, string> | null;
  readonly posts: PostNames;
}

function tasksPage(tasks: readonly TaskRow[], { plans, posts }: Names, page: Page): string {
  if (tasks.length === 0) return '没有任务 / no tasks';
  const plan = { title: '方案', of: ({ planId }: TaskRow) => plans?.get(planId) ?? planId, flexible: true };
  const columns = [
    ...(plans ? [plan] : []),
    { title: '编号', of: ({ ref }: TaskRow) => ref },
    { title: '整改任务', of: ({ title }: TaskRow) => title, flexible: true },
    { title: '牵头单位', of: ({ leadUnitName }: TaskRow) => leadUnitName, flexible: true },
    { title: '时限', of: ({ deadline }: TaskRow) => orDash(deadline?.text), flexible: true },
    { title: '状态', of: standing },
    { title: '逾期', of: ({ overdue }: TaskRow) => (overdue ? '逾期' : '') },
    { title: '等待', of: (row: TaskRow) => waitingWords(row, posts), flexible: true },
  ];
  return `${table(columns, tasks, page)}\n\n共 ${tasks.length} 项 / ${counted(tasks.length, 'task')}`;
}
