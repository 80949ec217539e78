import type { Day } from '@duban/domain';

/** When something became known, in a form that sorts. */
export interface Moment {
  readonly moment: string;
}

export interface PastKnot extends Moment {
  readonly key: string;
  readonly on: Day;
  readonly text: string;
  /** Where it leads: a letter that I may read. */
  readonly to: string | null;
  /** That nobody did it, or that it was recorded later. */
  readonly note: string;
  /** What was written with it. */
  readonly words: string | null;
  /** Its number in the record, where what was written can be corrected. */
  readonly entry?: number;
}

/** Of a letter's course only the days are known here: it comes after all that was recorded on the same day. */
export const momentOf = (recordedOn: Day, recordedAt = '~'): string => `${recordedOn} ${recordedAt}`;

/**
 * The story is told as it was recorded, for that is the order of causes: a fact may hold from a day before those around it,
 * and a report stands before the letter that it drew.
 */
export const inOrder = <Told extends Moment>(told: readonly Told[]): readonly Told[] =>
  [...told].sort((one, other) => (one.moment < other.moment ? -1 : one.moment > other.moment ? 1 : 0));
