import { LEVEL_COLOURS } from '@duban/domain';
import type { PackDocument as PackDocumentType } from '@duban/jurisdictions';
import { z } from 'zod';
import { CLOSING_STEPS, TASK_CLASSES } from './tasks';
import { DaySchema } from './text';

const PackId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
const PostId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
const Said = z.string().trim().min(1).max(2_000);
const Name = z.string().trim().min(1).max(100);

/** Strict, for a comma in an unquoted YAML text would silently cut it and make a key of the rest. */
const Bilingual = z.strictObject({ zh: Said, en: Said });

const PostOf = z.strictObject({
  post: PostId,
  of: z.enum(['lead', 'acceptance', 'office', 'government', 'party-committee']),
});
const By = z.strictObject({ by: PostOf });
const Period = z.strictObject({
  n: z.int().min(1).max(1_000),
  unit: z.enum(['workdays', 'days', 'months']),
  firstDayCounts: z.boolean(),
});
/** What the parameters mean is the rule's own business: it is asked when the edition is resolved. */
const RuleNode = z.object({ rule: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) }).catchall(z.json());

const Rung = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  triggers: z.array(z.enum(['missed', 'behind'])).min(1),
  fromConsecutive: z.int().min(1).max(120),
  letter: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  title: Name,
  mark: Name,
  drafter: PostOf,
  signer: PostOf,
  receiver: PostOf,
  replyWithin: Period,
});

const StepName = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
const NamedCheck = z.strictObject({
  title: Bilingual,
  conditional: z.literal(true).optional(),
  rule: RuleNode,
});
const Checks = z
  .record(StepName, NamedCheck)
  .refine(
    (checks) => CLOSING_STEPS.every((step) => !Object.hasOwn(checks, step)),
    '通用环节的名称不得另用 / the four common steps keep their names',
  );
const TaskClassWord = z.strictObject({ class: z.enum(TASK_CLASSES), word: Name });

const WarningLevel = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  word: Bilingual,
  colour: z.enum(LEVEL_COLOURS),
  when: z.strictObject({
    overdue: z.literal(true).optional(),
    within: Period.optional(),
    trouble: z.int().min(1).max(120).optional(),
  }),
});
/** The most urgent first. What shows no sign must still have a level, and none can stand behind that one. */
const WarningScheme = z
  .array(WarningLevel)
  .min(1)
  .max(12)
  .refine(
    (levels) =>
      levels.every(({ when }, at) => (Object.keys(when).length === 0) === (at === levels.length - 1)),
    '恰好最后一级不设条件 / the last level, and no other, is without signs',
  )
  .refine(
    (levels) => new Set(levels.map(({ id }) => id)).size === levels.length,
    '各级的 id 不得重复 / no two levels have one id',
  );

const clause = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      value,
      basis: Said.optional(),
      unverified: z.literal(true).optional(),
      note: Bilingual.optional(),
    })
    .refine(
      ({ basis, unverified }) => basis !== undefined || unverified === true,
      '须写依据或注明未核实 / say the basis, or unverified: true',
    )
    .optional();

const Clauses = z.strictObject({
  zone: clause(z.strictObject({ name: Name, offsetMinutes: z.int().min(-840).max(840) })),
  receipt: clause(By),
  scheduling: clause(
    z.strictObject({ cadence: z.literal('monthly'), dueDay: z.int().min(1).max(31), by: PostOf }),
  ),
  ladder: clause(z.array(Rung).max(20)),
  completion: clause(By),
  closing: clause(z.array(StepName).min(1).max(20)),
  checks: clause(Checks),
  acceptance: clause(By),
  signature: clause(z.strictObject({ rule: RuleNode })),
  publicity: clause(z.strictObject({ by: PostOf, period: Period })),
  filing: clause(By),
  longTerm: clause(z.strictObject({ closes: z.boolean() })),
  closingWord: clause(Name),
  warning: clause(WarningScheme),
  taskClasses: clause(z.array(TaskClassWord)),
  lists: clause(z.array(Name)),
  measures: clause(z.array(Name)),
});

const EditionBasis = z.union([
  z.strictObject({ document: Said, clause: Said }),
  z.strictObject({ unverified: z.literal(true), note: Bilingual }),
]);

/** A pack as its file says it: one YAML document a jurisdiction. */
export const PackDocument = z
  .strictObject({
    id: PackId,
    title: Bilingual,
    place: Name.nullable(),
    extends: PackId.nullable(),
    posts: z.record(PostId, Bilingual),
    words: z.record(z.string(), Bilingual),
    editions: z
      .array(z.strictObject({ effectiveFrom: DaySchema, basis: EditionBasis, clauses: Clauses }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'PackDocument', description: '规则包 / a rule pack' }) satisfies z.ZodType<PackDocumentType>;
export type PackDocument = PackDocumentType;
