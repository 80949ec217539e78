import {
  CADENCES,
  LEVEL_COLOURS,
  FIELDS_OF,
  MEASURE_COURSES,
  TRIGGERS,
  unknownFields,
  type Cadence,
  type TemplatePart,
} from '@duban/domain';
import type { PackDocument as PackDocumentType } from '@duban/jurisdictions';
import { z } from 'zod';
import { describingClauses } from './describing-clauses';
import { Bilingual, clause, Name, PackId, Period, PostId, PostOf, Said } from './pack-parts';
import { SigningTerms } from './pack-signing';
import { PackExample } from './pack-examples';
import { Acceptance, By, Checks, RuleNode, StepName } from './pack-closing';
import { TASK_CLASSES } from './tasks';
import { DaySchema } from './text';

const Rung = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    triggers: z
      .array(z.enum(TRIGGERS))
      .describe(
        '由什么自动触发；只由人决定的写 [] / what it is climbed by; [] where it is by decision alone',
      ),
    levels: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/))
      .min(1)
      .max(12)
      .optional()
      .describe(
        '研判为哪些预警等级时计入，只与触发 judged 同写 / which warning levels count when they are judged; with the trigger judged alone',
      ),
    fromConsecutive: z.int().min(1).max(120),
    fromTotal: z
      .int()
      .min(1)
      .max(500)
      .optional()
      .describe('累计几期起也适用 / periods in all from which it applies as well'),
    letter: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    title: Name,
    mark: Name,
    drafter: PostOf,
    signer: PostOf,
    receiver: PostOf,
    replyWithin: Period,
    carriedOut: z
      .enum(MEASURE_COURSES)
      .optional()
      .describe(
        '函件之外：once 办一次（约谈、督察），until-lifted 直到解除（挂牌、限批）/ beside the letter: done once, or lasting until it is lifted',
      ),
    followUpWithin: Period.optional().describe(
      '办后多久报落实情况 / how long after it to report what came of it',
    ),
  })
  .refine(
    ({ triggers, levels }) => triggers.includes('judged') === (levels !== undefined),
    '触发 judged 须写 levels，其他不写 / the trigger judged names its levels, nothing else does',
  );

const TaskClassWord = z.strictObject({ class: z.enum(TASK_CLASSES), word: Name });

const Amendment = z.strictObject({
  rule: RuleNode,
  keepers: z.array(PostOf).max(20).describe('由谁跟办 / who looks after it'),
  higher: z.array(PostOf).max(20).describe('谁可代为决定 / who may decide in their place'),
  urgeEvery: Period,
});

const PlanAdjustment = Amendment.extend({
  beforeDue: z
    .boolean()
    .describe(
      '是否须在涉及任务的时限届满前提出 / whether only before the deadlines of the tasks that it touches are over',
    ),
});

const ExtensionTerms = z.strictObject({
  by: PostOf.describe('由谁申请 / who asks'),
  beforeDue: z.boolean().describe('是否须在时限届满前申请 / whether only before the deadline is over'),
  rule: RuleNode.describe('由谁批准 / who agrees'),
  times: z.int().min(1).max(20).optional().describe('最多几次；不写则不限 / how often; no limit without it'),
  days: z
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .describe('比方案时限最多推迟几日；不写则不限 / days beyond the plan in all; no limit without it'),
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

/** A field that nobody fills would stand on an official letter as it is written. */
const template = (part: TemplatePart, most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .superRefine((text, context) => {
      for (const field of unknownFields(text, part))
        context.addIssue({
          code: 'custom',
          message: noField(field, FIELDS_OF[part].join(', ')),
        });
    });
const noField = (field: string, known: string): string =>
  `这里没有“${field}”这个字段，可用：${known} / there is no field "${field}" here; use one of: ${known}`;
const words = (part: TemplatePart) => ({
  title: template(part, 500),
  body: template(part, 8_000).describe(
    '正文，每行一段，首行为主送单位；{{字段}} 自动填入 / a paragraph a line, the receiver first; {{fields}} are filled in',
  ),
});
const LetterTemplate = z.strictObject({
  format: z
    .enum(['ordinary', 'letter'])
    .describe('通用格式或信函格式（GB/T 9704）/ the ordinary format or that of a letter'),
  ...words('task'),
  plan: z
    .strictObject(words('plan'))
    .optional()
    .describe('就方案拟函时的文本 / its words where it is about a plan'),
  unit: z
    .strictObject(words('unit'))
    .optional()
    .describe('就单位拟函时的文本 / its words where it is about a unit'),
  head: template('head', 200)
    .optional()
    .describe('发文机关标志，不写即为发函单位 / the red mark, unless it is the sender'),
  copies: z.array(Name).max(50).optional().describe('抄送 / who gets a copy'),
  attachments: z.array(Name).max(50).optional().describe('附件 / what is attached'),
  urgeEvery: Period.optional().describe('催办后多久可再催 / how soon after an urging the next may follow'),
  reviewedBy: PostOf.optional().describe('签发前由谁核稿 / who reviews it before it is issued'),
  reviewerMaySign: z
    .literal(true)
    .optional()
    .describe('核稿人可否签发；不写即不可 / whether who reviewed it may issue it; not without it'),
});
const LetterTemplates = z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), LetterTemplate);

const Named = z.array(z.union([Name, Bilingual]));
/** The last day that some period of a length has. */
const LONGEST: Readonly<Record<Cadence, number>> = {
  weekly: 7,
  'half-monthly': 16,
  monthly: 31,
  quarterly: 31,
  'half-yearly': 31,
};
const Clauses = z.strictObject({
  zone: clause(
    z.strictObject({ name: Name, offsetMinutes: z.int().min(-840).max(840) }),
    '日期按哪个时区 / in which zone days are counted',
  ),
  receipt: clause(By, '签收 / who receives a dispatched task'),
  scheduling: clause(
    z
      .strictObject({
        cadence: z.enum(CADENCES).describe('多久调度一次 / how often'),
        dueDay: z
          .int()
          .min(1)
          .max(31)
          .describe(
            '每期第几日前：周从周一数起，半月从其首日数起，季度和半年为其末月的日期；没有这一天的为最后一日 / by which day: of the week from Monday, of the half month, of the month, of the last month of a quarter or half-year; one that is lacking is the last',
          ),
        by: PostOf,
      })
      .refine(
        ({ cadence, dueDay }) => dueDay <= LONGEST[cadence],
        '这样长的一期没有这一天 / no period of that length has such a day',
      ),
    '调度：多久一次、几日前、由谁填报 / how often progress is reported, until when and by whom',
  ),
  ladder: clause(z.array(Rung).max(20), '梯次：未报告或滞后时发什么函 / the letters that trouble brings'),
  letters: clause(LetterTemplates, '函件文本，按文种 / how letters are worded, by type'),
  completion: clause(By, '由谁报告完成 / who reports completion'),
  closing: clause(z.array(StepName).min(1).max(20), '销号步骤，按次序 / the closing steps, in order'),
  checks: clause(
    Checks,
    '本地自定的销号环节：由规则签字，或者是某一级验收 / closing steps that the place names itself: signed by a rule, or a level of acceptance',
  ),
  application: clause(By, '由谁申请验收销号 / who applies for acceptance'),
  acceptance: clause(
    Acceptance,
    '由谁出具验收意见，须答复什么 / who gives the acceptance opinion, and what it answers',
  ),
  signature: clause(z.strictObject({ rule: RuleNode }), '由谁签字 / who signs'),
  signing: clause(
    SigningTerms,
    '签字办理：谁可代为决定、多久可再催 / while a step is signed: who stands above, how often one urges',
  ),
  publicity: clause(
    z.strictObject({ by: PostOf, period: Period }),
    '公示：由谁、多久 / who publicises, and for how long',
  ),
  filing: clause(
    By.extend({
      confirmedBy: PostOf.optional().describe(
        '由谁确认备案或退回；不写即备案就销号 / who confirms a filing or sends it back; without it filing closes',
      ),
    }),
    '由谁备案，由谁确认 / who files, and who confirms it',
  ),
  extension: clause(
    ExtensionTerms,
    '延期：由谁在何时申请、由谁批准、以多少为限 / moving a deadline: who asks and when, who agrees, how far',
  ),
  longTerm: clause(
    z.strictObject({ closes: z.boolean() }),
    '长期坚持的任务是否销号 / whether a long-term task is closed',
  ),
  closingWord: clause(Name, '销号的叫法 / the word for closing'),
  amendment: clause(Amendment, '修改规则：新版本由谁批准 / changing the rules: who approves a new edition'),
  planAdjustment: clause(
    PlanAdjustment,
    '调整已印发的方案：何时提出、由谁批准 / adjusting an issued plan: until when, who approves',
  ),
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
