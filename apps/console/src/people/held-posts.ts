import type { Day } from '@duban/domain';
import type { AnswerOf } from '../api/ask';

export type Person = AnswerOf<'listPeople'>['people'][number];
export type HeldPost = Person['posts'][number];

export const isHeldOn = ({ from, to }: Pick<HeldPost, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === null || to >= day);

export interface PostsByTime {
  readonly now: readonly HeldPost[];
  readonly later: readonly HeldPost[];
  readonly before: readonly HeldPost[];
}

/** What somebody holds, will hold and has held, as seen on a day; the last ended comes first. */
export function postsByTime(posts: readonly HeldPost[], today: Day): PostsByTime {
  return {
    now: posts.filter((post) => isHeldOn(post, today)),
    later: posts.filter(({ from }) => from > today),
    before: posts
      .filter(({ to }) => to !== null && to < today)
      .sort((one, other) => ((one.to ?? '') < (other.to ?? '') ? 1 : -1)),
  };
}
