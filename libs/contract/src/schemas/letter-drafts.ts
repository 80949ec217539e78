import { z } from 'zod';
import { LengthView } from './clocks';
import { ActFrame, Bilingual, DaySchema, Id, Words } from './text';

/** About a plan or about a unit, one of the two. */
export const LetterOffersQuery = z
  .object({ plan: Id.optional(), unit: Id.optional() })
  .refine(
    ({ plan, unit }) => (plan === undefined) !== (unit === undefined),
    '请指明方案或单位，只写一个 / name a plan or a unit, one of the two',
  );
/** A kind of letter in the law in force, as its rung of the ladder has it. */
export const LetterKind = z.object({
  pack: z.string(),
  rung: z.string(),
  title: z.string(),
  mark: z.string(),
  /** Who receives it, unless another post is named. */
  post: z.string(),
  replyWithin: LengthView,
});
export const LetterOffers = z.object({
  /** Empty where whoever asks drafts none. */
  kinds: z.array(LetterKind),
  posts: z.array(z.object({ post: z.string(), name: Bilingual })),
  /** What is late of the plan, and whom it may be asked of. */
  owed: z.array(
    z.object({
      of: z.enum(['plan', 'unit-plans', 'result']),
      by: DaySchema,
      unit: Id,
      unitName: z.string(),
      post: z.string(),
      because: z.string(),
    }),
  ),
  /** What the unit leads and has still to do, the most urgent first; of very many the first ones. */
  tasks: z.array(
    z.object({
      taskId: Id,
      ref: z.string(),
      title: z.string(),
      pack: z.string(),
      /** Overdue, or in trouble since its last round. */
      behind: z.boolean(),
    }),
  ),
  /** How many there are, with those that are not listed. */
  tasksInAll: z.number().int().default(0),
});
/** As many as one letter can be about. */
export const MOST_TASKS_OF_A_LETTER = 50;
export const DraftLetterBody = ActFrame.extend({
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('plan'), planId: Id }),
    z.object({ kind: z.literal('unit'), tasks: z.array(Id).min(1).max(MOST_TASKS_OF_A_LETTER) }),
  ]),
  /** The kind of letter, by its rung of the ladder. */
  rung: z.string().max(60),
  receiver: z.object({ unit: Id, post: z.string().max(60).optional() }),
  /** What is missing or late, as the letter says it. */
  because: Words,
});
