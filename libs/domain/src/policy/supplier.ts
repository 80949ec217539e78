import type { PersonId } from '../people/actor';
import type { PostOf } from './policy';

/** One person, whatever posts they hold: a signer who was added while the approval ran (加签). */
export interface NamedPerson {
  readonly person: PersonId;
}

/** Who can supply what a rule lacks: whoever holds the post, or the one person. */
export type Supplier = PostOf | NamedPerson;

export const isPost = (who: Supplier): who is PostOf => 'post' in who;

/** What people are called who were added by name; who is not in it is called by their id. */
export type PersonNames = Readonly<Record<PersonId, string>>;
