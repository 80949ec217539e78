import { FILE_KINDS } from '@duban/domain';
import { z } from 'zod';
import { ClockView, LengthView } from './clocks';
import { HeldSeatView, SeatView } from './tasks';
import { ActFrame, DaySchema, Id, Line, listOf, PeriodSchema, TextHash, wholeOf, Words } from './text';

export const LETTER_STATUSES = [
  'drafted',
  'issued',
  'received',
  'acknowledged',
  'replied',
  'recalled',
  'corrected',
] as const;
const TaskNamed = z.object({ taskId: Id, ref: z.string() });
/** What a letter is about: a task, a plan as far as its receiver owes something of it, or its receiver as a whole. */
export const LetterAbout = z
  .discriminatedUnion('kind', [
    TaskNamed.extend({ kind: z.literal('task') }),
    z.object({ kind: z.literal('plan'), planId: Id, name: z.string() }),
    z.object({ kind: z.literal('unit'), unit: Id, tasks: z.array(TaskNamed) }),
  ])
  .meta({ id: 'LetterAbout' });
/** A file of an attachment, by the name that the page of the letter has for it. */
export const AttachedFileView = z
  .object({
    name: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    kind: z.enum(FILE_KINDS),
  })
  .meta({ id: 'AttachedFile' });
export const LetterView = z
  .object({
    id: Id,
    version: z.number().int(),
    about: LetterAbout,
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
    /** As GB/T 9704 has it: the ordinary format or that of a letter (信函格式). */
    format: z.enum(['ordinary', 'letter']).default('letter'),
    /** The red mark, where it is more than the sender's name. */
    head: z.string().nullable().default(null),
    copies: z.array(z.string()).default([]),
    attachments: z.array(z.string()).default([]),
    /** What is attached, by the names among `attachments` and in their order. */
    files: z.array(AttachedFileView).default([]),
    /** 催办 of it, in order. */
    urgings: z.array(z.object({ on: DaySchema, text: z.string() })).default([]),
    /** When and why it was recalled or replaced. */
    endedOn: DaySchema.nullable().default(null),
    endReason: z.string().nullable().default(null),
    /** The letter that this one recalls or corrects. */
    follows: z
      .object({ how: z.enum(['recall', 'correct']), letterId: Id, number: z.string() })
      .nullable()
      .default(null),
    /** The letter that recalls or corrects this one; null where the viewer may not see it yet. */
    followedBy: z.object({ letterId: Id, number: z.string().nullable() }).nullable().default(null),
  })
  .meta({ id: 'Letter' });
/** A letter on a page of its own: who can act by name, and who wrote its present words. */
export const LetterShown = LetterView.extend({
  waiting: z.array(z.object({ act: z.string(), by: HeldSeatView })),
  /** What can be done besides, and is nobody's duty: urge, recall, correct. */
  options: z.array(z.object({ act: z.string(), by: HeldSeatView })).default([]),
  /** The latest revision of the draft; null while it is as it was composed. */
  revised: z.object({ by: z.string().nullable(), recordedAt: z.iso.datetime() }).nullable(),
  /** The days for the reply that another calendar moved, with those that held before. */
  moved: z.array(z.object({ on: DaySchema, from: DaySchema, to: DaySchema })).default([]),
  /** 核稿 of it, in order. */
  reviews: z
    .array(
      z.object({
        on: DaySchema,
        by: z.string().nullable(),
        passed: z.boolean(),
        /** Why it was sent back, or what was remarked. */
        opinion: z.string().nullable(),
      }),
    )
    .default([]),
  /** What stands before the year in its number, and how long there is to reply. */
  mark: z.string(),
  replyWithin: LengthView,
  /** Of a draft: the number that it would get if it were issued now. Another letter may come first. */
  nextNumber: z.string().nullable().default(null),
  /** The account of the days for the reply, while it is awaited. */
  clocks: z.array(ClockView),
});
export const LetterList = z.object({ letters: z.array(LetterView), next: z.string().nullable() });
export const LetterQuery = z.object({
  task: Id.optional(),
  /** Those about a plan, or about a unit as a whole; not those about tasks. */
  plan: Id.optional(),
  unit: Id.optional(),
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
/** Far more than a page holds, so that who wrote too much is told which name it is. */
const PageNames = listOf(Words, 1_000);
export const ReviseBody = ActFrame.extend({
  title: z.string().max(500),
  body: Words,
  /** 抄送 and 附件, a name each; what is not given stays as it is. How long and how many the core judges. */
  copies: PageNames.optional(),
  attachments: PageNames.optional(),
  /** The text on which the new one rests: one that was revised meanwhile is not written over. */
  textHash: TextHash,
});
/** By which name a file is kept: the SHA-256 of what it holds. */
export const FileName = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    '应为文件的 SHA-256（64 位小写十六进制） / the SHA-256 of a file (64 small hexadecimal digits)',
  );
/** The body is the file itself; what it is called on the page is its own name without its ending where nothing is said. */
export const AttachQuery = ActFrame.extend({
  file: z.string().min(1).max(1_000),
  name: z.string().max(1_000).optional(),
});
export const DetachBody = ActFrame.extend({ name: Line });
export const IssueBody = ActFrame.extend({ textHash: TextHash });
export const ReplyBody = ActFrame.extend({ text: Words });
export const UrgeBody = ActFrame.extend({ text: z.string().trim().min(1).max(500) });
/** 核稿 of the text that was read; whoever sends it back says why. */
export const ReviewLetterBody = ActFrame.extend({
  textHash: TextHash,
  passes: z.boolean(),
  opinion: Words.default(''),
});
/** Why a letter that went out is recalled or corrected; the letter that says so quotes it. */
export const EndLetterBody = ActFrame.extend({ reason: z.string().trim().min(1).max(500) });
