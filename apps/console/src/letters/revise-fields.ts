import type { ActDayFields } from '../acts/act-days';
import type { Letter } from './letter';

export interface ReviseFields extends ActDayFields {
  readonly title: string;
  readonly body: string;
  /** The text on which the typed one rests. */
  readonly base: string;
}

export const presentOf = ({ title, body, textHash }: Pick<Letter, 'title' | 'body' | 'textHash'>) => ({
  title,
  body,
  base: textHash,
});
