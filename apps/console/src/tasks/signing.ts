import type { Explanation } from './use-task';

export type HeldSeat = Explanation['acts'][number]['by'][number];
export type Signing = NonNullable<Explanation['signing']>;
export type RuleTree = Signing['tree'];
export type Place = RuleTree['places'][number];

/** Every place of a rule, those of the rules inside in their order. */
export const placesIn = ({ places, inside }: RuleTree): readonly Place[] => [
  ...places,
  ...inside.flatMap(placesIn),
];

export const seatsIn = (tree: RuleTree): readonly HeldSeat[] => placesIn(tree).flatMap(({ seats }) => seats);
