import { refuse, type Refusal } from '../refusal';
import type { Text } from '../text';

interface Counted {
  readonly total: number;
  readonly closed: number;
}

/** The latest that a task was told of its points; it is written with what happened to them. */
export interface NotedPoints extends Counted {
  /** Reported done, and waiting to be closed. */
  readonly done: number;
  readonly withdrawn: number;
  readonly named: Counted;
  readonly found: Counted;
  /** The first few that are not closed. */
  readonly waiting: readonly string[];
  /** SHA-256 of the canonical text of the whole list. */
  readonly hash: string;
}

/** What a task was told of its points; absent where it never had any. */
export interface WithPoints {
  readonly points?: NotedPoints;
}

/** A task with points is complete once each of them is closed. */
export function refusedPoints(points: NotedPoints | undefined): Refusal | null {
  if (!points || points.closed === points.total) return null;
  const { total, closed, waiting } = points;
  const first = waiting.join('、');
  const left = total - closed;
  return refuse(
    'points-open',
    `${total} 个点位已销号 ${closed} 个，还有 ${left} 个未销号：${first}${left > waiting.length ? ' 等' : ''}`,
    `${closed} of ${total} points are closed, ${left} are not: ${first}${left > waiting.length ? ' …' : ''}`,
  );
}

/** What is missing of the points before the task can be reported complete. */
export function missingPoints(points: NotedPoints | undefined): readonly Text[] {
  const left = points ? points.total - points.closed : 0;
  if (!points || left === 0) return [];
  return [
    {
      zh: `${left} 个点位的销号（共 ${points.total} 个）`,
      en: `the closing of ${left} of ${points.total} points`,
    },
  ];
}

/** What whoever signs reads of the points; nothing where there are none. */
export const pointLines = (points: NotedPoints | undefined): readonly string[] =>
  points && points.total > 0
    ? [
        `点位：共 ${points.total} 个（督察指出 ${points.named.total} 个、自查 ${points.found.total} 个），已销号 ${points.closed} 个`,
        `点位清单：SHA-256 ${points.hash}`,
      ]
    : [];
