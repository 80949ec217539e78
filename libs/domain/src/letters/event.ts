import type { Day } from '../time/day';
import type { LetterFacts, LetterText } from './letter';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** What can have happened to a letter. */
export type LetterEvent =
  | Said<'LetterDrafted', { facts: LetterFacts; text: LetterText }>
  | Said<'LetterRevised', { text: LetterText }>
  | Said<'LetterIssued', { number: string; replyBy: Day; provisional: boolean }>
  | Said<'LetterDelivered', { messageId: string }>
  | Said<'LetterReceived', { unit: string }>
  | Said<'ReplyOverdue', { replyBy: Day }>
  | Said<'LetterReplied', { text: string }>;
