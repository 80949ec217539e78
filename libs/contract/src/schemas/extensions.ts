import { z } from 'zod';
import { HeldSeatView, TaskAnswer } from './tasks';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, Words } from './text';

/** What either decision leads to. */
const Outlook = z.object({ granted: z.array(Bilingual), refused: z.array(Bilingual) });

/** An extension of a deadline, from its asking to its end. Its id is that of its approval. */
export const ExtensionView = z.object({
  id: Id,
  /** The day that held when it was asked for. */
  from: DaySchema,
  to: DaySchema,
  because: z.string(),
  evidence: z.array(z.string()),
  /** The words that are agreed to. */
  text: z.string(),
  by: z.string(),
  byName: z.string().nullable(),
  on: DaySchema,
  status: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
  endedOn: DaySchema.nullable(),
});
export const ExtensionQuery = z.object({
  /** The day that somebody thinks of asking for. */
  to: DaySchema.optional(),
});
/** Whether a task's deadline can be moved, by whom and how far, and what was asked for so far. */
export const TaskExtensions = z.object({
  /** The last day that still keeps the deadline; null where there is none. */
  due: DaySchema.nullable(),
  /** The plan's own day. */
  planned: DaySchema.nullable(),
  /** How often it was extended, and by how many calendar days beyond the plan's own. */
  times: z.number().int(),
  days: z.number().int(),
  /** What the task's law says of it, and what that rests on; nothing where nobody can ask by it. */
  law: z.array(Bilingual),
  basis: z.string().nullable(),
  unverified: z.boolean(),
  /** Who asks. */
  by: HeldSeatView.nullable(),
  /** Why I cannot ask for it, for that day; null where I can. */
  refused: z.object({ code: z.string(), because: Bilingual }).nullable(),
  /** What either decision on that day leads to; null where no day is named. */
  outlook: Outlook.nullable(),
  extensions: z.array(ExtensionView),
});
export const ExtendBody = ActFrame.extend({
  to: DaySchema,
  because: Words,
  evidence: listOf(Line, 20),
});
export const ExtendAnswer = TaskAnswer.extend({ approvalId: Id });
/** What is put to approval, and what either decision leads to; null once it is decided. */
export const ApprovalExtension = z.object({
  task: z.object({ id: Id, ref: z.string(), title: z.string() }),
  extension: ExtensionView,
  outlook: Outlook.nullable(),
});
