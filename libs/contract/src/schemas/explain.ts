import { z } from 'zod';
import { ExampleGiven } from './pack-examples';
import { Bilingual, DaySchema, Id } from './text';
import { VerdictView } from './verdict';

/** A task, evaluated anew from its ledger, or facts that are made up under the edition of a day. */
export const ExplainBody = z
  .union([
    z.strictObject({ task: Id }),
    z.strictObject({ pack: z.string().max(60), on: DaySchema.optional(), given: ExampleGiven }),
  ])
  .meta({ id: 'ExplainBody', description: '任务，或设想的事实 / a task, or facts that are made up' });

export const ExplainView = z
  .object({
    law: z.object({ pack: z.string(), edition: z.string(), effectiveFrom: z.string() }),
    verdict: z.enum(['satisfied', 'pending', 'refused', 'not-applicable']).nullable(),
    tree: VerdictView.nullable(),
    sentence: Bilingual,
    missing: z.array(Bilingual),
    next: z.object({ at: DaySchema, what: Bilingual }).nullable(),
    refused: z.object({ code: z.string(), because: Bilingual }).nullable(),
  })
  .meta({ id: 'Explained', description: '为什么，逐条 / why, rule by rule' });
