import type { PostOf, Signature, SigningFacts } from '@duban/domain';
import type { Slot } from './approval-rule';
import { choicesApart } from './heads';
import { matching } from './matching';
import { samePost } from './post-of';

/** Who fills which slot; null where nobody does yet. */
export type Seating = readonly (Signature | null)[];

type Units = SigningFacts['units'];

export const signedFor = ({ post, unit }: Signature, who: PostOf, units: Units): boolean =>
  post === who.post && unit === units[who.of];

/** The best seating of distinct persons: as many slots filled as can be. */
export function seated(slots: readonly Slot[], { signatures, units }: SigningFacts): Seating {
  const seatings = choicesApart(signatures).map((apart) => {
    const options = slots.map((slot) =>
      apart.flatMap((signature, index) =>
        slot.some((who) => signedFor(signature, who, units)) ? [index] : [],
      ),
    );
    return matching(options).map((index) => (index === null ? null : (apart[index] ?? null)));
  });
  return seatings.reduce((best, other) => (filled(other) > filled(best) ? other : best));
}

export const filled = (seating: Seating): number => seating.filter((signature) => signature !== null).length;

/** The posts whose signature, by somebody who has not signed yet, would fill one more slot. */
export function stillHelpful(slots: readonly Slot[], facts: SigningFacts): readonly PostOf[] {
  const now = filled(seated(slots, facts));
  const posts = slots
    .flat()
    .filter((who, index, all) => all.findIndex((other) => samePost(who, other)) === index);
  return posts.filter((who) => {
    const signatures = [...facts.signatures, imagined(who, facts.units)];
    return filled(seated(slots, { ...facts, signatures })) > now;
  });
}

/** A signature of a person who is nobody else: no person's id is empty. */
const imagined = ({ post, of }: PostOf, units: Units): Signature => ({
  by: '',
  principal: null,
  post,
  unit: units[of],
  on: '0001-01-01',
  textHash: '',
  opinion: null,
});
