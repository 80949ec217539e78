import { TASK_ORIGINS } from '@duban/domain';
import { z } from 'zod';
import { Bilingual, PostOf } from './pack-parts';
import { CLOSING_STEPS } from './tasks';

/** What a pack says of its closing steps. */
export const By = z.strictObject({ by: PostOf });
export const Acceptance = By.extend({
  criteria: z
    .array(Bilingual)
    .min(1)
    .max(50)
    .optional()
    .describe('销号条件，逐条答复 / the conditions, each of which is answered'),
  site: z.boolean().optional().describe('须登记现场核查 / whether a check of the site must be on record'),
});
/** What the parameters mean is the rule's own business: it is asked when the edition is resolved. */
export const RuleNode = z
  .object({ rule: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) })
  .catchall(z.json())
  .meta({ id: 'RuleNode' });

export const StepName = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
/** A level of acceptance by the place's own name. */
const NamedAcceptance = Acceptance.extend({
  title: Bilingual,
  origins: z
    .array(z.enum(TASK_ORIGINS))
    .min(1)
    .optional()
    .describe('只用于这些来源的问题，其他的略过 / the lists whose problems it is taken for'),
});
const NamedCheck = z.strictObject({
  title: Bilingual,
  conditional: z.literal(true).optional(),
  rule: RuleNode,
});
export const Checks = z
  .record(StepName, z.union([NamedCheck, NamedAcceptance]))
  .refine(
    (checks) => CLOSING_STEPS.every((step) => !Object.hasOwn(checks, step)),
    '通用环节的名称不得另用 / the common steps keep their names',
  );
