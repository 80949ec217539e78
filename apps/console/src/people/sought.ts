import type { Day } from '@duban/domain';
import { isHeldOn, type HeldPost, type Person } from './held-posts';

export interface Seeking {
  /** The unit in which a post is held today; null for everybody. */
  readonly unit: string | null;
  readonly words: string;
  readonly today: Day;
  readonly postName: (post: string) => string;
}

/** The people somebody looks for: by name, sign-in name, or a post of today. */
export function soughtPeople(people: readonly Person[], seeking: Seeking): readonly Person[] {
  const words = seeking.words.trim().toLowerCase();
  const today = (person: Person): readonly HeldPost[] =>
    person.posts.filter((post) => isHeldOn(post, seeking.today));
  const inUnit = (person: Person): boolean =>
    seeking.unit === null || today(person).some(({ unit }) => unit === seeking.unit);
  const named = (person: Person): boolean =>
    [
      person.name,
      person.signInName,
      ...today(person).map(({ post, unitName }) => `${unitName}${seeking.postName(post)}`),
    ].some((text) => text.toLowerCase().includes(words));
  return people.filter((person) => inUnit(person) && named(person));
}
