import type { Explanation } from './use-task';

export type HeldSeat = Explanation['acts'][number]['by'][number];
export type Signing = NonNullable<Explanation['steps'][number]['signing']>;
export type RuleTree = Signing['tree'];
export type Place = RuleTree['places'][number];

/** Every place of a rule, those of the rules inside in their order. */
export const placesIn = ({ places, inside }: RuleTree): readonly Place[] => [
  ...places,
  ...inside.flatMap(placesIn),
];

/** The signing of the step that is open, or of the first that will be; null where nobody ever signs. */
export const signingAhead = ({ steps }: Explanation): Signing | null =>
  steps.find(({ state, signing }) => signing && (state === 'open' || state === 'ahead'))?.signing ?? null;

export const seatsIn = (tree: RuleTree): readonly HeldSeat[] => placesIn(tree).flatMap(({ seats }) => seats);
