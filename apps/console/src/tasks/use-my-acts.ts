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
  const { person } = useMe();
  return acts
    .filter(({ act }) => hasForm(act))
    .map(({ act, by, persons = [] }) => ({
      act: act as TaskAct,
      inPerson: persons.some(({ id }) => id === person.id),
      posts: by.filter(({ people }) => people.some(({ id }) => id === person.id)).map(({ post }) => post),
    }))
    .filter(({ posts, inPerson }) => posts.length > 0 || inPerson);
}
