import type { PersonId } from './actor';

/** Who stands behind an act: who acted and, where that was for somebody else, for whom. */
export interface Author {
  readonly by: PersonId;
  readonly principal?: PersonId | null;
}

const headsOf = ({ by, principal }: Author): readonly PersonId[] => (principal ? [by, principal] : [by]);

/** Two hats, or a proxy and its principal, are one head. */
export const sharesHead = (one: Author, other: Author): boolean =>
  headsOf(one).some((head) => headsOf(other).includes(head));
