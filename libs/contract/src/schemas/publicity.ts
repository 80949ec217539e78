import { z } from 'zod';
import { LengthView } from './clocks';
import { DaySchema, Id, wholeOf, Words } from './text';

const NOTICE_STATES = ['running', 'paused', 'ended', 'returned'] as const;

const NoticeLine = z.object({
  id: Id,
  state: z.enum(NOTICE_STATES),
  ref: z.string(),
  title: z.string(),
  unit: z.string(),
  from: DaySchema,
  to: DaySchema,
});

export const PublicNotices = z.object({
  /** Whose notices they are. */
  office: z.string(),
  notices: z.array(NoticeLine),
  more: z.boolean(),
});
export const NoticesQuery = z.object({ page: wholeOf(1, 1_000).default(1) });

const Days = z.object({ to: DaySchema, counted: z.array(DaySchema), provisional: z.boolean() });

/** All that the public is told: units, and no person. */
export const PublicNotice = NoticeLine.extend({
  office: z.string(),
  publisher: z.string(),
  goal: z.string().nullable(),
  measures: z.array(z.string()),
  /** What was reported, and the opinion of its acceptance; null where the task was sent back. */
  result: z.object({ completed: z.string(), accepted: z.string().nullable() }).nullable(),
  period: LengthView.nullable(),
  /** Every day that counts. */
  counted: z.array(DaySchema),
  provisional: z.boolean(),
  channels: z.array(z.string()),
  /** Days on which the period stands still because an objection waits for its answer. */
  pauses: z.array(z.object({ from: DaySchema, to: DaySchema.nullable() })),
  /** The days that were published before the period stood still. */
  earlier: z.array(Days.extend({ until: DaySchema })),
  objections: z.object({ received: z.int(), open: z.int() }),
  endedOn: DaySchema.nullable(),
  /** The notice as it is posted and printed. */
  text: z.object({ title: z.string(), body: z.string() }),
  /** Whether an objection would be taken now, by the day in China. */
  takesObjections: z.boolean(),
});

export const ObjectionBody = z.object({
  text: Words.describe('异议内容，1–2000 字 / what is objected to, 1 to 2,000 characters'),
  contact: z
    .string()
    .max(2_000)
    .optional()
    .describe('联系方式，可不填，只有整改办可见 / how to reach whoever objects, seen by the office alone'),
});
export const ObjectionReceipt = z.object({
  /** 收件编号: it is asked for by nothing else. */
  number: z.string(),
  on: DaySchema,
});
export const ObjectionNumber = z.object({ number: z.string().trim().min(1).max(60) });

const Answer = z.object({ text: z.string(), upheld: z.boolean(), on: DaySchema });
/** How an objection fares, for whoever knows its number. */
export const ObjectionState = z.object({
  number: z.string(),
  on: DaySchema,
  noticeId: Id,
  noticeTitle: z.string(),
  noticeState: z.enum(NOTICE_STATES),
  answer: Answer.nullable(),
});

/** Objections as the office has them; whoever else may see the task is not told their words. */
export const TaskObjections = z.object({
  taskId: Id,
  /** Where the public reads the notice; null of a task that was never published. */
  notice: z.object({ tenant: z.string(), id: Id }).nullable(),
  objections: z.array(
    z.object({
      id: Id,
      cycle: z.int(),
      number: z.string(),
      on: DaySchema,
      text: z.string().nullable(),
      contact: z.string().nullable(),
      answer: Answer.extend({ byName: z.string().nullable() }).nullable(),
    }),
  ),
  /** Whether the reader is to answer those that are open. */
  mayAnswer: z.boolean(),
});
export const AnswerObjectionBody = z.object({
  text: Words,
  upheld: z.boolean().describe('异议是否成立 / whether the objection holds: the task is sent back then'),
});
