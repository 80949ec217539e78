import type { routes } from '@duban/contract';
import { POINT_STATE_WORDS } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { orDash } from '../page/words';

export type TaskPoints = AnswerOf<typeof routes.taskPoints>;
type Point = TaskPoints['points'][number];

/** How many there are, then every point with its state and what was said last. */
export function pointsPage({ counts, points }: TaskPoints, page: Page): string {
  const { total, closed, done, withdrawn, named, found } = counts;
  return [
    `点位 points ${total}：已销号 closed ${closed}，已报完成 done ${done}，撤回 withdrawn ${withdrawn}`,
    `督察指出 named ${named.closed}/${named.total}，自查 found ${found.closed}/${found.total}`,
    table(
      [
        { title: '序号', of: ({ no }: Point) => String(no) },
        { title: '点位', of: ({ name }: Point) => name, flexible: true },
        { title: '地点', of: ({ place }: Point) => orDash(place) },
        { title: '来源', of: ({ origin }: Point) => (origin === 'named' ? '督察指出 named' : '自查 found') },
        { title: '现状', of: stateOf },
      ],
      points,
      page,
    ),
  ].join('\n');
}

function stateOf({ state, acts }: Point): string {
  const { zh, en } = POINT_STATE_WORDS[state];
  const last = acts.at(-1);
  return last ? `${zh} ${en} ${last.on} ${orDash(last.byName)}：${last.text}` : `${zh} ${en}`;
}
