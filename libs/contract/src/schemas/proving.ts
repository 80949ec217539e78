import { z } from 'zod';
import { Difference, Finding, PackText } from './editions';
import { Bilingual, DaySchema } from './text';

const PackId = z.string().max(60);
/** A pack of the office by its id, or one that a stranger wrote. */
export const PackAsked = z.union([z.strictObject({ pack: PackId }), z.strictObject({ document: PackText })]);
const EditionAsked = z.union([
  z.strictObject({ pack: PackId, on: DaySchema.optional() }),
  z.strictObject({ document: PackText, on: DaySchema.optional() }),
]);
export const PackDiffBody = z.strictObject({ before: EditionAsked, after: EditionAsked });
export const PackLint = z.object({ ok: z.boolean(), findings: z.array(Finding) });
export const PackTest = z.object({
  examples: z.number().int(),
  passed: z.number().int(),
  failed: z.array(
    z.object({
      pack: z.string(),
      example: Bilingual,
      expected: z.record(z.string(), z.unknown()),
      got: z.record(z.string(), z.unknown()),
    }),
  ),
});
export const PackDiff = z.array(Difference);

/** Another text of the pack than the one in force, and the day whose edition is asked for. */
export const BesideBody = z.strictObject({
  document: PackText.optional(),
  on: DaySchema.optional(),
  /** Only the tasks that live under this pack. */
  of: PackId.optional(),
});
export const LawName = z.object({ pack: z.string(), edition: z.string(), effectiveFrom: DaySchema });
export const Standing = z.object({ stands: Bilingual, closedOn: DaySchema.nullable() });
const Post = z.object({ post: z.string(), of: z.string() });
export const BacktestLetter = z.object({
  task: z.string(),
  ref: z.string(),
  period: z.string(),
  letter: z.string(),
  on: DaySchema,
  issuedOn: DaySchema.nullable(),
  signer: Post.nullable(),
  receiver: Post.nullable(),
  because: z.array(Bilingual).readonly(),
  notKnown: z.array(Bilingual).readonly(),
});
export const Count = z.number().int();
export const OneSigner = z.object({
  task: z.string(),
  ref: z.string(),
  closedOn: DaySchema,
  person: z.string(),
  signatures: Count,
  because: Bilingual,
});
export const BacktestView = z
  .object({
    law: LawName,
    past: z.object({
      events: Count,
      tasks: Count,
      closed: Count,
      from: DaySchema.nullable(),
      to: DaySchema.nullable(),
    }),
    closings: z.object({ later: Count, earlier: Count, 'not-closed': Count, unknown: Count, same: Count }),
    open: z.object({ already: Count, elsewhere: Count, unknown: Count, same: Count }),
    cases: z
      .array(
        z.object({
          task: z.string(),
          ref: z.string(),
          title: z.string(),
          under: LawName,
          outcome: z.enum(['later', 'earlier', 'not-closed', 'already', 'elsewhere', 'unknown']),
          then: Standing,
          now: Standing.extend({ notBefore: DaySchema.nullable() }),
          because: z.array(Bilingual).readonly(),
          notKnown: z.array(Bilingual).readonly(),
        }),
      )
      .readonly(),
    letters: z.object({
      wouldGo: z.array(BacktestLetter).readonly(),
      wouldNot: z.array(BacktestLetter).readonly(),
      held: z.array(BacktestLetter).readonly(),
    }),
    oneSigner: z.array(OneSigner).readonly(),
    assumed: z.array(Bilingual).readonly(),
  })
  .meta({
    id: 'Backtest',
    description: '回测：过去会有何不同 / what an edition would have made of the past',
  });
