import { z } from 'zod';
import { HeldSeatView, SeatView } from './tasks';
import { ActFrame, DaySchema, Id, PeriodSchema, TextHash, wholeOf, Words } from './text';

export const LETTER_STATUSES = ['drafted', 'issued', 'received', 'replied'] as const;
export const LetterView = z
  .object({
    id: Id,
    version: z.number().int(),
    taskId: Id,
    ref: z.string(),
    rung: z.string(),
    kind: z.string(),
    period: PeriodSchema,
    status: z.enum(LETTER_STATUSES),
    number: z.string().nullable(),
    title: z.string(),
    body: z.string(),
    /** What a signer confirms to have read. */
    textHash: z.string(),
    from: z.string(),
    to: z.string(),
    receiverUnit: Id,
    issuedOn: DaySchema.nullable(),
    deliveredOn: DaySchema.nullable(),
    receivedOn: DaySchema.nullable(),
    replyBy: DaySchema.nullable(),
    overdue: z.boolean(),
    repliedOn: DaySchema.nullable(),
    reply: z.string().nullable(),
    waiting: z.array(z.object({ act: z.string(), by: SeatView })),
  })
  .meta({ id: 'Letter' });
/** A letter on a page of its own: who can act by name, and who wrote its present words. */
export const LetterShown = LetterView.extend({
  waiting: z.array(z.object({ act: z.string(), by: HeldSeatView })),
  /** The latest revision of the draft; null while it is as it was composed. */
  revised: z.object({ by: z.string().nullable(), recordedAt: z.iso.datetime() }).nullable(),
});
export const LetterList = z.object({ letters: z.array(LetterView), next: z.string().nullable() });
export const LetterQuery = z.object({
  task: Id.optional(),
  status: z.enum(LETTER_STATUSES).optional(),
  /** As it was issued: 甬督提〔2026〕1号. */
  number: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeOf(1, 200).default(50),
});
export const LetterAnswer = z.object({
  commandId: z.string(),
  sequence: z.number().int(),
  letter: LetterView,
});
export const ReviseBody = ActFrame.extend({
  title: z.string().max(500),
  body: Words,
  /** The text on which the new one rests: one that was revised meanwhile is not written over. */
  textHash: TextHash,
});
export const IssueBody = ActFrame.extend({ textHash: TextHash });
export const ReplyBody = ActFrame.extend({ text: Words });
