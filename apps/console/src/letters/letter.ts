import type { AnswerOf } from '../api/ask';

export type Letter = AnswerOf<'showLetter'>;
export type LetterSeat = Letter['waiting'][number]['by'];
