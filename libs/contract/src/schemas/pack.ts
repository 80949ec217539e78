import { LEVEL_COLOURS } from '@duban/domain';
import type { PackDocument as PackDocumentType } from '@duban/jurisdictions';
import { z } from 'zod';
import { describingClauses } from './describing-clauses';
import { Bilingual, clause, Name, PackId, Period, PostId, PostOf, Said } from './pack-parts';
import { PackExample } from './pack-examples';
import { CLOSING_STEPS, TASK_CLASSES } from './tasks';
import { DaySchema } from './text';

const By = z.strictObject({ by: PostOf });
/** What the parameters mean is the rule's own business: it is asked when the edition is resolved. */
const RuleNode = z
  .object({ rule: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) })
  .catchall(z.json())
  .meta({ id: 'RuleNode' });

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

const Amendment = z.strictObject({
  rule: RuleNode,
  keepers: z.array(PostOf).max(20).describe('由谁跟办 / who looks after it'),
  higher: z.array(PostOf).max(20).describe('谁可代为决定 / who may decide in their place'),
  urgeEvery: Period,
});

const SigningTerms = z.strictObject({
  higher: z
    .array(PostOf)
    .max(20)
    .describe('谁可代签字人决定；无人可写 [] / who may decide in the place of those who sign; [] for nobody'),
  urgeEvery: Period.describe('催办后多久可再催 / how long after an urge the next one may come'),
});

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

const Named = z.array(z.union([Name, Bilingual]));
const Clauses = z.strictObject({
  zone: clause(
    z.strictObject({ name: Name, offsetMinutes: z.int().min(-840).max(840) }),
    '日期按哪个时区 / in which zone days are counted',
  ),
  receipt: clause(By, '签收 / who receives a dispatched task'),
  scheduling: clause(
    z.strictObject({
      cadence: z.literal('monthly'),
      dueDay: z.int().min(1).max(31).describe('每月几日前；短月为月末 / by which day of the month'),
      by: PostOf,
    }),
    '调度：多久一次、几日前、由谁填报 / how often progress is reported, until when and by whom',
  ),
  ladder: clause(z.array(Rung).max(20), '梯次：未报告或滞后时发什么函 / the letters that trouble brings'),
  completion: clause(By, '由谁报告完成 / who reports completion'),
  closing: clause(z.array(StepName).min(1).max(20), '销号步骤，按次序 / the closing steps, in order'),
  checks: clause(Checks, '本地自定的销号环节，各由一条规则签字 / closing steps that the place names itself'),
  acceptance: clause(By, '由谁出具验收意见 / who gives the acceptance opinion'),
  signature: clause(z.strictObject({ rule: RuleNode }), '由谁签字 / who signs'),
  signing: clause(
    SigningTerms,
    '签字办理：谁可代为决定、多久可再催 / while a step is signed: who stands above, how often one urges',
  ),
  publicity: clause(
    z.strictObject({ by: PostOf, period: Period }),
    '公示：由谁、多久 / who publicises, and for how long',
  ),
  filing: clause(By, '由谁备案 / who files'),
  longTerm: clause(
    z.strictObject({ closes: z.boolean() }),
    '长期坚持的任务是否销号 / whether a long-term task is closed',
  ),
  closingWord: clause(Name, '销号的叫法 / the word for closing'),
  amendment: clause(Amendment, '修改规则：新版本由谁批准 / changing the rules: who approves a new edition'),
  warning: clause(WarningScheme, '预警级别，最急的在前 / warning levels, the most urgent first'),
  taskClasses: clause(z.array(TaskClassWord), '整改类型的叫法 / the words for the task classes'),
  lists: clause(Named, '任务列入的清单、台账 / the lists that tasks are kept in'),
  measures: clause(Named, '对滞后的督促措施 / what the document threatens the lagging with'),
  ...describingClauses,
});

const EditionBasis = z.union([
  z.strictObject({ document: Said, clause: Said }),
  z.strictObject({ unverified: z.literal(true), note: Bilingual }),
]);

const EditionDocument = z
  .strictObject({
    effectiveFrom: DaySchema.describe('从哪一天起生效 / the first day of the edition'),
    basis: EditionBasis.describe('整部版本的依据 / what the edition rests on as a whole'),
    clauses: Clauses,
    silent: z
      .array(Clauses.keyof())
      .max(60)
      .optional()
      .describe('本地文件没有写明、沿用上级的条款 / clauses on which the place’s document is silent'),
    examples: z.array(PackExample).max(200).optional(),
  })
  .refine(
    ({ clauses, silent = [] }) => silent.every((name) => clauses[name] === undefined),
    '文件未写明的条款不能又作规定 / a clause that the document is silent about cannot also be said',
  );

/** A pack as its file says it: one YAML document a jurisdiction. */
export const PackDocument = z
  .strictObject({
    id: PackId,
    title: Bilingual,
    place: Name.nullable(),
    extends: PackId.nullable(),
    posts: z.record(PostId, Bilingual),
    words: z.record(z.string(), Bilingual),
    editions: z.array(EditionDocument).min(1).max(200),
  })
  .meta({ id: 'PackDocument', description: '规则包 / a rule pack' }) satisfies z.ZodType<PackDocumentType>;
export type PackDocument = PackDocumentType;
