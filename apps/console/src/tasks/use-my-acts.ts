import { useMe } from '../session/use-me';
import { hasForm, type TaskAct } from './task-act';
import type { Explanation } from './use-task';

export interface MyAct {
  readonly act: TaskAct;
  /** The posts under which I can do it; none where it is mine by name. */
  readonly posts: readonly string[];
}

/** What I can do now, by the posts that I hold today or by name. The house decides again when it is sent. */
export function useMyActs({ acts }: Explanation): readonly MyAct[] {
  const { person, today } = useMe();
  const held = person.posts.filter(({ from, to }) => from <= today && (to === null || to >= today));
  return acts
    .filter(({ act }) => hasForm(act))
    .map(({ act, by, persons = [] }) => ({
      act: act as TaskAct,
      inPerson: persons.some(({ id }) => id === person.id),
      posts: by
        .filter((seat) => held.some(({ post, unit }) => post === seat.post && unit === seat.unit))
        .map(({ post }) => post),
    }))
    .filter(({ posts, inPerson }) => posts.length > 0 || inPerson);
}
