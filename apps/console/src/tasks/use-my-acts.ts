import { useMe } from '../session/use-me';
import type { TaskAct } from './task-act';
import type { Explanation } from './use-task';

export interface MyAct {
  readonly act: TaskAct;
  /** The posts under which I can do it. */
  readonly posts: readonly string[];
}

/** What I can do now, by the posts that I hold today. The house decides again when it is sent. */
export function useMyActs({ acts }: Explanation): readonly MyAct[] {
  const { person, today } = useMe();
  const held = person.posts.filter(({ from, to }) => from <= today && (to === null || to >= today));
  return acts
    .map(({ act, by }) => ({
      act: act as TaskAct,
      posts: by
        .filter((seat) => held.some(({ post, unit }) => post === seat.post && unit === seat.unit))
        .map(({ post }) => post),
    }))
    .filter(({ posts }) => posts.length > 0);
}
