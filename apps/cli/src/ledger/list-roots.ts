import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both } from '../page/words';

type Roots = AnswerOf<typeof routes.ledgerRoots>;
type Month = Roots['months'][number];

/** The months that are over, each with its root or without. */
export async function listRoots({ client }: Desk): Promise<Outcome> {
  const roots = await client.call(routes.ledgerRoots, {});
  return { json: roots, page: (page) => rootsPage(roots, page) };
}

function rootsPage({ months, trouble }: Roots, page: Page): string {
  const columns = [
    { title: '月份', of: ({ month }: Month) => month },
    { title: '链数', of: ({ root }: Month) => (root ? String(root.chains) : '') },
    { title: '记录数', of: ({ root }: Month) => (root ? String(root.events) : '') },
    { title: '签于', of: ({ root }: Month) => root?.madeAt ?? '' },
    { title: '密钥', of: ({ root }: Month) => root?.key.slice(0, 16) ?? '' },
    { title: '散列', of: ({ root }: Month) => root?.hash ?? '未签 not signed', flexible: true },
  ];
  const none = both({ zh: '还没有一个月结束', en: 'no month is over yet' });
  return [
    months.length > 0 ? table(columns, months, page) : none,
    ...(trouble ? [page.paint.bad(both(trouble))] : []),
  ].join('\n');
}
