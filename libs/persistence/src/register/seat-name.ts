import type { HeldPost } from '@duban/domain';

/** A post in a unit as one word, for the indexes of what waits for whom. */
export const seatName = ({ post, unit }: HeldPost): string => `${post}@${unit}`;
