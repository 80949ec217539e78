import type { PersonId } from './actor';

/** Who stands behind an act: who acted and, where that was for somebody else, for whom. */
export interface Author {
  readonly by: PersonId;
  readonly principal?: PersonId | null;
  /** Through whom it came from the principal to who acted, where that took more than one step. */
  readonly through?: readonly PersonId[];
}

/** Everybody who stands behind an act. */
export const headsOf = ({ by, principal, through = [] }: Author): readonly PersonId[] =>
  principal ? [by, principal, ...through] : [by];

/** Two hats, or a proxy and its principal, are one head. */
export const sharesHead = (one: Author, other: Author): boolean =>
  headsOf(one).some((head) => headsOf(other).includes(head));
