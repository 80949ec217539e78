import { z } from 'zod';
import { Bilingual, DaySchema, Id, Line, TextHash } from './text';

/** A year's holiday notice as it is published; what is wrong with it is said by whoever reads it. */
export const NoticeText = z
  .string()
  .min(1)
  .max(64 * 1024)
  .describe('放假通知全文 / the whole holiday notice');

/** Whose law says who approves it; may be left out where all plans of the office are under one pack. */
const Ruling = z
  .string()
  .max(60)
  .optional()
  .describe('由哪个规则包规定批准人 / the pack that says who approves it');

export const CheckNotice = z.strictObject({ text: NoticeText, pack: Ruling });
export const ProposeNotice = CheckNotice.extend({
  basis: Line.describe('通知的文号和日期 / the number and the date of the notice'),
});

const ChangedDay = z.object({ day: DaySchema, becomes: z.enum(['off', 'working']) });

/** A day that would move: of a publicity period, of a reply, of the limit of something that is signed, of what came of a measure, of a plan. */
export const MovedDeadline = z.object({
  kind: z.enum(['publicity', 'reply', 'limit', 'follow-up', 'plan', 'unit-plans', 'result']),
  /** The number of the task, or of the letter; null for an approval and a plan. */
  ref: z.string().nullable(),
  title: z.string(),
  from: DaySchema,
  to: DaySchema,
  provisional: z.boolean(),
  taskId: Id.nullable(),
  letterId: Id.nullable(),
  approvalId: Id.nullable(),
  planId: Id.nullable(),
});

const NoticeRead = z.object({
  year: z.int(),
  /** Whether the year was provisional until now; else it is corrected. */
  isNew: z.boolean(),
  textHash: TextHash,
  changed: z.array(ChangedDay),
  /** As things stand on the day on which it is asked. */
  moved: z.array(MovedDeadline),
});

export const NoticeChecked = NoticeRead.extend({ pack: z.string(), approval: Bilingual }).meta({
  id: 'NoticeChecked',
  description: '放假通知的检查结果 / what a holiday notice would change',
});
export const NoticeProposed = z.object({ approvalId: Id, year: z.int(), textHash: TextHash });

/** The notice of an approval, and what it would change while it is not decided; nothing of that afterwards. */
export const NoticeOfApproval = z.object({
  text: z.string(),
  read: NoticeRead.nullable(),
});

export const CalendarView = z.object({
  id: z.string(),
  years: z.array(
    z.object({
      year: z.int(),
      off: z.array(DaySchema),
      work: z.array(DaySchema),
      /** Null where the days came with the program. */
      approval: z.object({ approvalId: Id, title: z.string(), grantedOn: DaySchema }).nullable(),
      /** What is known of the notice of a shipped year. */
      notice: z.string().nullable(),
    }),
  ),
  /** The first year without a notice: from it on, days are provisional. */
  provisionalFrom: z.int(),
  waiting: z.array(z.object({ approvalId: Id, year: z.int(), title: z.string(), openedOn: DaySchema })),
  /** Approved, but their texts cannot be read now: they are not counted with. */
  unread: z.array(z.object({ approvalId: Id, year: z.int(), title: z.string() })),
});
