import type { ActDayFields } from '../acts/act-days';
import type { Letter } from './letter';

export interface ReviseFields extends ActDayFields {
  readonly title: string;
  readonly body: string;
  /** A name a line. */
  readonly copies: string;
  readonly attachments: string;
  /** The text on which the typed one rests. */
  readonly base: string;
}

type Present = Pick<Letter, 'title' | 'body' | 'copies' | 'attachments' | 'textHash'>;

export const presentOf = ({ title, body, copies, attachments, textHash }: Present) => ({
  title,
  body,
  copies: copies.join('\n'),
  attachments: attachments.join('\n'),
  base: textHash,
});

/** All that can be revised, as one text in which two drafts are compared. */
export const comparable = ({
  title,
  body,
  copies,
  attachments,
}: Omit<ReviseFields, 'base' | keyof ActDayFields>): string =>
  [title, body, attachments, copies].filter(Boolean).join('\n');
