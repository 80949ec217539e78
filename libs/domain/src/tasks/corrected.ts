import type { Author } from '../people/heads';
import type { Day } from '../time/day';

/** That what somebody wrote was corrected; why, and with which words, stands in the chain. */
export interface Correction extends Author {
  /** The entry that it names, by its number in the chain of the task. */
  readonly entry: number;
  readonly on: Day;
  /** How many closing steps were taken on the words of before, which they keep for ever. */
  readonly taken: number;
  /** Those words; absent where no step was taken since the correction before: nothing rests on them. */
  readonly was?: string;
}

/** Words that were corrected: they are the latest, and these are the corrections in their order. Absent where there was none. */
export interface Corrected {
  readonly corrected?: readonly Correction[];
}

/** Whoever wrote words that can be corrected, with the corrections. */
export type Writing = Author & Corrected;

/** The steps of a closing that were taken; what a law leaves out may stand among them or not. */
export const stepsTaken = (done: readonly { readonly step: string }[]): number =>
  done.filter(({ step }) => step !== 'left-out').length;

/** The words as they stood when so many steps were taken. */
export const wordsAt = (words: string, { corrected = [] }: Corrected, taken: number): string =>
  corrected.find((one) => one.taken > taken)?.was ?? words;
