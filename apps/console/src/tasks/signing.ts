import type { Day } from '@duban/domain';
import type { Explanation } from './use-task';

export type HeldSeat = Explanation['acts'][number]['by'][number];
export type Signing = NonNullable<Explanation['steps'][number]['signing']>;
export type RuleTree = Signing['tree'];
type PlaceTaken = RuleTree['places'][number];
type Supplier = PlaceTaken['anyOf'][number];

/** A place that one person has to fill, with whoever could and whoever has. */
export interface Place {
  readonly taken: PlaceTaken;
  readonly seats: readonly HeldSeat[];
  /** Those who were added by name. */
  readonly persons: readonly string[];
  readonly signed: {
    readonly byName: string | null;
    readonly principalName: string | null;
    /** Null for who signed by name. */
    readonly post: string | null;
    readonly on: Day;
    readonly opinion: string | null;
  } | null;
}

/** A rule that was judged, with whoever it asks for: of a task's step, or of an approval by itself. */
export type Judged = Pick<Signing, 'tree' | 'seats' | 'names'>;

/** Every place of a rule, those of the rules inside in their order. */
export const placesIn = (signing: Judged, tree: RuleTree = signing.tree): readonly Place[] => [
  ...tree.places.map((taken) => placeIn(signing, taken)),
  ...tree.inside.flatMap((inner) => placesIn(signing, inner)),
];

/** The signing of the step that is open, or of the first that will be; null where nobody ever signs. */
export const signingAhead = ({ steps }: Explanation): Signing | null =>
  steps.find(({ state, signing }) => signing && (state === 'open' || state === 'ahead'))?.signing ?? null;

function placeIn({ seats, names }: Judged, taken: PlaceTaken): Place {
  const { anyOf, filledBy } = taken;
  const isAsked = (seat: HeldSeat) => (who: Supplier) =>
    'post' in who && who.post === seat.post && who.of === seat.of;
  return {
    taken,
    seats: seats.filter((seat) => anyOf.some(isAsked(seat))),
    persons: anyOf.flatMap((who) => ('person' in who ? [names[who.person] ?? who.person] : [])),
    signed: filledBy && {
      byName: names[filledBy.by] ?? null,
      principalName: filledBy.principal === null ? null : (names[filledBy.principal] ?? null),
      post: filledBy.post ?? null,
      on: filledBy.on,
      opinion: filledBy.opinion,
    },
  };
}

export const seatsIn = (signing: Signing): readonly HeldSeat[] =>
  placesIn(signing).flatMap(({ seats }) => seats);
