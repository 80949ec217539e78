import type { PlaceTaken, Verdict } from '../policy/verdict';
import { sameSeat, type Approval, type Capacity } from './approval';
import type { VacantPost } from './command';
import { verdictOn, type ApprovalRules } from './judge';
import { seatOfSupplier } from './open-operations';

/** Every place of a verdict, those of the rules inside included. */
const placesIn = ({ places, inside }: Verdict): readonly PlaceTaken[] => [
  ...places,
  ...inside.flatMap(placesIn),
];

/**
 * What an approval still needs: of each place that nobody fills yet, in its turn or later, the seats of which any one
 * will do. A seat that was given away is not left out here: it has somebody whatever becomes of the post.
 */
const unfilledPlaces = (approval: Approval, law: ApprovalRules): readonly (readonly Capacity[])[] =>
  placesIn(verdictOn(approval, law))
    .filter(({ filledBy, anyOf }) => filledBy === null && anyOf.length > 0)
    .map(({ anyOf }) => anyOf.map((who) => seatOfSupplier(approval, who)));

/** Whether the place depends on this post alone once nobody holds the others; `held` says who of them is there. */
export function waitsForVacant(
  approval: Approval,
  law: ApprovalRules,
  vacant: { readonly seat: Capacity; readonly isHeld: (seat: Capacity) => boolean },
): boolean {
  return unfilledPlaces(approval, law).some(
    (seats) =>
      seats.some((seat) => sameSeat(seat, vacant.seat)) &&
      !seats.some((seat) => hasSomebody(approval, seat) || vacant.isHeld(seat)),
  );
}

/** Whether any place that nobody fills yet, and that nobody has by name, could be filled by a post. */
export const isWaitedFor = (approval: Approval, vacant: VacantPost, law: ApprovalRules): boolean =>
  unfilledPlaces(approval, law).some(
    (seats) => seats.some((seat) => isOf(vacant, seat)) && !seats.some((seat) => hasSomebody(approval, seat)),
  );

const isOf = ({ post, unit }: VacantPost, seat: Capacity): boolean =>
  'post' in seat && seat.post === post && (unit === undefined || seat.unit === unit);

const hasSomebody = ({ holdings }: Approval, seat: Capacity): boolean =>
  'person' in seat || holdings.some((held) => sameSeat(held.seat, seat));
