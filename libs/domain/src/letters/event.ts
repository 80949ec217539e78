import type { DayMoved, NoticeRef } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AttachedFile } from './attached-file';
import type { LetterFacts, LetterText } from './letter';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

interface LetterIssue {
  readonly number: string;
  readonly replyBy: Day | null;
  readonly provisional: boolean;
  /** What went out with it, for ever; absent where nothing was attached. */
  readonly files?: readonly Pick<AttachedFile, 'name' | 'sha256'>[];
}

/** What can have happened to a letter. */
export type LetterEvent =
  | Said<'LetterDrafted', { facts: LetterFacts; text: LetterText }>
  | Said<'LetterRevised', { text: LetterText }>
  | Said<'LetterPassed', { opinion: string | null }>
  | Said<'LetterSentBack', { reason: string }>
  | Said<'LetterIssued', LetterIssue>
  | Said<'LetterDelivered', { messageId: string }>
  | Said<'LetterReceived', { unit: string }>
  | Said<'LetterUrged', { text: string }>
  /** Another calendar holds: the reply is due on another day than the one that was issued. */
  | Said<'ReplyMoved', DayMoved & { notice: NoticeRef }>
  | Said<'ReplyOverdue', { replyBy: Day }>
  | Said<'LetterReplied', { text: string }>
  /** Another letter, which begins with this fact, takes it back or replaces it. */
  | Said<'LetterRecalled' | 'LetterCorrected', { letterId: string; reason: string }>;
