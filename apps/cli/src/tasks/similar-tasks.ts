import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { taskIdOf } from './find-task';

type Similar = AnswerOf<typeof routes.similarTasks>['similar'][number];

/** What may be the same problem again, among those that were struck off. */
export async function similarTasks({ client }: Desk, given: Given): Promise<Outcome> {
  const taskId = await taskIdOf(client, given);
  const found = await client.call(routes.similarTasks, { params: { taskId } });
  return { json: found, page: (page) => similarPage(found.similar, page) };
}

function similarPage(similar: readonly Similar[], page: Page): string {
  if (similar.length === 0) return '没有相似的已销号问题 / no problem like it was struck off';
  const columns = [
    { title: '编号', of: ({ ref }: Similar) => ref },
    { title: '整改任务', of: ({ title }: Similar) => title, flexible: true },
    { title: '牵头单位', of: ({ leadUnitName }: Similar) => leadUnitName, flexible: true },
    { title: '销号', of: ({ closedOn }: Similar) => closedOn },
    { title: '文字相同', of: ({ words }: Similar) => `${Math.round(words * 100)}%` },
    { title: '同单位', of: ({ sameUnit }: Similar) => (sameUnit ? '是' : '') },
    { title: '同类别', of: ({ sameClass }: Similar) => (sameClass ? '是' : '') },
  ];
  return table(columns, similar, page);
}
