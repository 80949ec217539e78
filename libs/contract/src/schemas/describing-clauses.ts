import { RANKINGS, TASK_PARTS, VISIT_KINDS } from '@duban/domain';
import { z } from 'zod';
import { Bilingual, clause, Name, Period, PostId, PostOf, Said } from './pack-parts';
import { DaySchema } from './text';

const Named = z.array(Bilingual).min(1).max(40);
const Every = z.enum(['month', 'quarter', 'half-year', 'year']).describe('多久一次 / how often');

const LEVELS = ['central', 'provincial', 'municipal'] as const;

const Visit = z.strictObject({
  place: Bilingual.optional().describe('本规则包所在地以外的地方 / where not in the pack’s own place'),
  team: Name.describe('第几督察组 / which team'),
  from: DaySchema,
  to: DaySchema,
  feedback: DaySchema.describe('反馈日 / the day of the feedback'),
});
const Inspection = z.strictObject({
  level: z.enum(LEVELS).describe('哪一级的督察 / at which level'),
  round: z.int().min(1).max(20).optional().describe('第几轮 / round'),
  batch: z.int().min(1).max(20).optional().describe('第几批 / batch'),
  kind: z.enum(['routine', 'look-back', 'special']).describe('例行、回头看或专项 / which kind'),
  visits: z.array(Visit).min(1).max(40).optional().describe('进驻 / teams on site'),
});

const LeadingGroup = z
  .strictObject({
    bodies: Named.optional().describe('领导机构的名称 / the body that leads, by name'),
    heads: Named.optional().describe('组长 / its heads'),
    deputies: Named.optional().describe('副组长 / their deputies'),
    groups: Named.optional().describe('下设的组和办公室 / what stands under it'),
  })
  .refine(
    (group) => Object.keys(group).length > 0,
    '须至少写明一项 / say one of bodies, heads, deputies and groups at least',
  );

const StatedPeriod = z.strictObject({ what: Bilingual, period: Period, basis: Said.optional() });
const PlanPeriod = StatedPeriod.extend({
  level: z.enum(LEVELS).optional().describe('只适用于哪一级的督察 / only of inspections of this level'),
  round: z.int().min(1).max(20).optional().describe('只适用于第几轮 / only of this round'),
});
const PlanActs = z.strictObject({
  draft: PostOf.describe('登记反馈、起草 / records the feedback and drafts'),
  submit: PostOf.describe('报送 / submits'),
  return: PostOf.describe('退回 / sends back'),
  approve: PostOf.describe('批准 / approves'),
  publish: PostOf.describe('公开 / publishes'),
  issue: PostOf.describe('印发 / issues'),
  adjust: PostOf.describe('调整 / adjusts'),
  'report-result': PostOf.describe('报送整改落实情况报告 / reports on the results'),
});
const Planning = z.strictObject({
  afterFeedback: z.array(PlanPeriod).min(1).max(10).optional().describe('自反馈起 / from the feedback on'),
  afterIssue: z.array(PlanPeriod).min(1).max(10).optional().describe('自印发起 / from the issue on'),
  acts: PlanActs.optional().describe('方案各步由谁办理 / who does what to a plan'),
});
const UnitPlans = z.strictObject({
  within: Period.describe('自方案印发起 / from the issue of the plan on'),
  chaseEvery: Period.describe('逾期后多久催报一次 / how often the missing are chased'),
  post: PostId.describe('各单位由谁报送 / who hands it in, in each unit'),
});

const Check = z.strictObject({ every: Every.optional(), what: Bilingual });
const Verification = Check.extend({
  all: z.literal(true).optional().describe('每期每项任务都要查到 / every task is looked at in each period'),
});
const CheckVisits = z.strictObject({
  kinds: z
    .array(z.enum(VISIT_KINDS))
    .min(1)
    .describe('明查、暗访、专项、联合 / open, covert, special, joint'),
  planners: z
    .array(PostOf)
    .min(1)
    .max(10)
    .describe('谁安排检查、登记结果 / who plans them and records what they find'),
});
const LookBackDraw = z.strictObject({
  every: Every.exclude(['year']).describe(
    '“回头看”没有写明频次时多久抽取一次 / how often, where the look-back does not say',
  ),
  percent: z
    .int()
    .min(1)
    .max(100)
    .describe('已销号任务每期抽取的百分比，向上取整 / of a hundred closed tasks, rounded up'),
});
const AcceptanceLevel = z.strictObject({
  level: z.enum(['provincial', 'municipal', 'county', 'lead']),
  what: Bilingual.describe('哪些任务、由谁验收 / which tasks, and who accepts them'),
});

const Accountability = z.strictObject({
  proposalWithin: Period.optional().describe('提出处理意见的期限 / until the handling is proposed'),
  consent: Bilingual.optional().describe('须征得谁同意 / whose consent it needs'),
});
const Petitions = z.strictObject({
  classes: Named.optional(),
  within: Period.optional(),
  handling: Named.optional(),
});
const Overlay = z.strictObject({
  name: Name,
  nodes: z
    .array(z.strictObject({ within: Period.optional(), what: Bilingual }))
    .min(1)
    .max(20),
});

const counts = <Key extends string>(...names: readonly Key[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int().min(0).nullable()])) as Record<
      Key,
      z.ZodNullable<z.ZodInt>
    >,
  );
const Figures = z.strictObject({
  asOf: DaySchema.nullable().describe('截至哪一天 / the day on which they held'),
  tasks: counts('total', 'completed', 'onSchedule', 'behind', 'closed', 'filed'),
  measures: counts('total', 'completed'),
  petitions: counts('total', 'closed', 'staged', 'open', 'residue'),
  found: counts('total', 'solved'),
  alerts: z.int().min(0).nullable(),
  accountability: counts('cases', 'units', 'persons', 'admonished'),
  beside: z
    .array(z.strictObject({ what: Bilingual, n: z.int().min(0) }))
    .min(1)
    .max(40)
    .optional()
    .describe('另列的数字 / counted beside these'),
});

/** What a document says and nothing acts upon yet. */
export const describingClauses = {
  inspection: clause(
    Inspection,
    '督察：级别、轮次、批次、进驻和反馈 / the inspection that the tasks come from',
  ),
  planning: clause(Planning, '整改方案和结果报告的期限 / periods of the plan and of the report on results'),
  unitPlans: clause(UnitPlans, '各单位实施方案 / the implementation plans of the units'),
  planApproval: clause(Bilingual, '整改方案由谁批准 / who approves the plan'),
  leadingGroup: clause(LeadingGroup, '领导小组 / the leading group and what is under it'),
  responsibilities: clause(Named, '责任分工 / who answers for what'),
  leaders: clause(Named, '领导包案、分片、督办 / which leaders are in charge of what'),
  responsibilityLetter: clause(Bilingual, '目标责任书 / letters of responsibility'),
  subPlans: clause(Named, '专项方案、实施方案 / plans below the plan'),
  taskFields: clause(Named, '任务要素，按文件次序 / what each task states, in the order of the document'),
  taskCompleteness: clause(
    z.array(z.enum(TASK_PARTS)).min(1),
    '方案报送前每项任务须写明什么 / what every task must state before the plan is submitted',
  ),
  loop: clause(Named, '工作闭环，按次序 / the closed loop of the work, in order'),
  mechanisms: clause(Named, '工作机制 / mechanisms'),
  regulations: clause(Named, '本地制度文件 / the place’s own rules, by name'),
  bulletin: clause(
    z.strictObject({
      every: Every,
      what: Bilingual,
      ranking: z
        .enum(RANKINGS)
        .optional()
        .describe(
          '文件写明排名时，按什么排 / by what units are ranked, where the document says that they are',
        ),
    }),
    '进度通报 / circulars on progress',
  ),
  verification: clause(
    z.array(Verification).min(1).max(20),
    '核查、暗访、督导 / checks while the work goes on',
  ),
  checkVisits: clause(CheckVisits, '检查：种类和由谁办理 / check visits: which kinds, and who plans them'),
  lookBack: clause(Check, '销号后的回头看 / checks after closing'),
  lookBackDraw: clause(
    LookBackDraw,
    '回头看的抽取：频次和比例 / how often closed tasks are drawn, and how many',
  ),
  acceptanceLevels: clause(
    z.array(AcceptanceLevel).min(1).max(6),
    '分级验收，由低到高 / levels of acceptance, the lowest first',
  ),
  acceptanceStandard: clause(Named, '验收销号标准 / standards of acceptance'),
  criteria: clause(Named, '销号条件 / what must be true before a task is closed'),
  accountability: clause(Accountability, '责任追究 / accountability'),
  accountabilitySteps: clause(Named, '责任追究的步骤 / the steps of accountability'),
  petitions: clause(Petitions, '信访件 / petitions handed over by the inspection'),
  stagedClosing: clause(
    z.boolean(),
    '阶段性办结是否单独计数 / whether petitions closed in stages are counted apart',
  ),
  disclosure: clause(Named, '信息公开 / what is opened to the public, and where'),
  publicReports: clause(Named, '公众参与、有奖举报 / reports by the public'),
  assistance: clause(Named, '帮扶 / help for units with real difficulty'),
  selfFound: clause(Named, '自查问题 / problems that the place finds itself'),
  alerts: clause(Named, '预警任务 / alerts and how they are handled'),
  typicalCases: clause(Named, '典型案例 / typical cases'),
  linkage: clause(Named, '与纪检、司法等的协作 / work with discipline, courts and police'),
  assessment: clause(Named, '考核 / assessment'),
  ownInspections: clause(Named, '本级督察 / inspections of the place’s own'),
  overlay: clause(Overlay, '另一督办系统及其时限 / a second system of supervision with its own periods'),
  figures: clause(Figures, '文件所列数字，未写的为 null / figures as printed, null where silent'),
};
