import { z } from 'zod';
import { PackText } from './editions';
import { BacktestLetter, Count, LawName, OneSigner, Standing } from './proving';
import { Bilingual, DaySchema, Id, TextHash, wholeOf, Words } from './text';

const Reason = Words.trim().min(1);
const Somebody = z.object({ id: Id, name: z.string() });

/** A text that runs beside the law in force. It is checked like one that is put to approval, and need not be signable. */
export const StartShadow = z.strictObject({
  document: PackText,
  because: Reason.describe('为什么并行对照 / why it runs beside the law in force'),
});
export const StopShadow = z.strictObject({ because: Reason.describe('为什么停止 / why it is stopped') });

/** What is kept of a shadow (影子版本): what runs beside which pack, since when, and how it ended. */
export const ShadowView = z
  .object({
    id: Id,
    packId: z.string(),
    /** SHA-256 of its text, under which it can be read. */
    documentHash: TextHash,
    law: LawName,
    because: z.string(),
    startedBy: Somebody,
    startedAt: z.iso.datetime(),
    /** The day of it in the zone of the office. */
    startedOn: DaySchema,
    /** Null while it runs. */
    stopped: z.object({ by: Somebody, at: z.iso.datetime(), on: DaySchema, because: z.string() }).nullable(),
  })
  .meta({
    id: 'Shadow',
    description: '影子版本：与现行规则并行，只报告不同 / an edition that runs beside the law in force',
  });

const Texts = z.array(Bilingual).readonly();
const ShadowCase = z.object({
  task: z.string(),
  ref: z.string(),
  title: z.string(),
  under: LawName,
  outcome: z.enum([
    ...(['later', 'earlier', 'not-yet', 'not-closed'] as const),
    ...(['already', 'elsewhere', 'waits-for-others', 'unknown'] as const),
  ]),
  underLaw: Standing,
  underShadow: Standing.extend({ notBefore: DaySchema.nullable() }),
  missing: z.object({ onlyUnderShadow: Texts, onlyUnderLaw: Texts }),
  because: Texts,
  notKnown: Texts,
});
const Letters = z.array(BacktestLetter).readonly();
const Signers = z.array(OneSigner).readonly();

export const ShadowReport = z
  .object({
    law: LawName,
    from: DaySchema,
    until: DaySchema,
    beside: z.object({ events: Count, tasks: Count, closed: Count }),
    closings: z.object({
      ...{ later: Count, earlier: Count, 'not-yet': Count, 'not-closed': Count, unknown: Count, same: Count },
    }),
    open: z.object({
      ...{ already: Count, elsewhere: Count, 'waits-for-others': Count, unknown: Count, same: Count },
    }),
    cases: z.array(ShadowCase).readonly(),
    letters: z.object({ wouldGo: Letters, wouldNot: Letters, held: Letters }),
    dueDays: z
      .array(
        z.object({
          period: z.string(),
          underLaw: DaySchema,
          underShadow: DaySchema,
          refs: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    oneSigner: z.object({ onlyUnderLaw: Signers, onlyUnderShadow: Signers }),
    assumed: Texts,
  })
  .meta({
    id: 'ShadowReport',
    description: '影子版本与现行规则的不同 / how a shadow differs from the law in force',
  });

export const ShadowQuery = z.object({
  /** It holds the number of a task, 500 characters, in UTF-8 and then in base64. */
  cursor: z.string().max(8_000).optional(),
  limit: wholeOf(1, 200).default(50),
});

/** The shadow of a pack that runs, or the last that did; both null where there never was one. */
export const ShadowShown = z.object({
  shadow: ShadowView.nullable(),
  /** Its cases are a page in the order of the tasks' numbers; all that it counts, and its other lists, are whole. */
  report: ShadowReport.nullable(),
  /** Where the next page of cases begins; null where there is none. */
  next: z.string().nullable(),
  /** Those that ran before, the youngest first. */
  earlier: z.array(ShadowView),
});
