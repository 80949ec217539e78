import type { AnswerOf } from '../api/ask';

export type Letter = AnswerOf<'listLetters'>['letters'][number];
/** A letter on its own page: who can act by name, and who wrote its present words. */
export type OpenLetter = AnswerOf<'showLetter'>;
export type LetterSeat = OpenLetter['waiting'][number]['by'];
