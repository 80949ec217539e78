import { TASK_PART_WORDS, VISIT_WORDS, type Ranking, type Text } from '@duban/domain';
import { periodWords } from '@duban/rules';
import type { DescribingClauses, DescribingName, Every, InspectionLevel } from '../describing-clauses';
import { figureSentences } from './figure-words';
import { listed, said, upperFirst } from './said';

/** What a clause that only describes is called. */
export const DESCRIBING_TITLES: Readonly<Record<DescribingName, Text>> = {
  inspection: { zh: '督察', en: 'Inspection' },
  planning: { zh: '整改方案时限', en: 'Periods of the plan' },
  unitPlans: { zh: '各单位实施方案', en: 'Implementation plans of the units' },
  planApproval: { zh: '方案批准', en: 'Approval of the plan' },
  leadingGroup: { zh: '领导小组', en: 'Leading group' },
  responsibilities: { zh: '责任分工', en: 'Responsibilities' },
  leaders: { zh: '领导分工', en: 'Leaders in charge' },
  responsibilityLetter: { zh: '目标责任书', en: 'Responsibility letters' },
  subPlans: { zh: '专项方案', en: 'Plans below the plan' },
  taskFields: { zh: '任务要素', en: 'What a task states' },
  taskCompleteness: { zh: '报送前须写明', en: 'What must be stated' },
  loop: { zh: '工作闭环', en: 'Closed loop of the work' },
  mechanisms: { zh: '工作机制', en: 'Mechanisms' },
  regulations: { zh: '制度文件', en: 'Rules of the place' },
  bulletin: { zh: '进度通报', en: 'Circulars on progress' },
  verification: { zh: '核查督导', en: 'Checks while work goes on' },
  checkVisits: { zh: '检查', en: 'Check visits' },
  lookBack: { zh: '回头看', en: 'Look-back' },
  lookBackDraw: { zh: '回头看的抽取', en: 'Draw of the look-back' },
  acceptanceLevels: { zh: '验收层级', en: 'Levels of acceptance' },
  acceptanceStandard: { zh: '验收标准', en: 'Standards of acceptance' },
  criteria: { zh: '销号条件', en: 'Conditions of closing' },
  accountability: { zh: '责任追究', en: 'Accountability' },
  accountabilitySteps: { zh: '责任追究步骤', en: 'Steps of accountability' },
  petitions: { zh: '信访件', en: 'Petitions' },
  stagedClosing: { zh: '阶段性办结', en: 'Closing in stages' },
  disclosure: { zh: '信息公开', en: 'Disclosure' },
  publicReports: { zh: '公众参与', en: 'Reports by the public' },
  assistance: { zh: '帮扶', en: 'Assistance' },
  selfFound: { zh: '自查问题', en: 'Self-found problems' },
  alerts: { zh: '预警任务', en: 'Alerts' },
  typicalCases: { zh: '典型案例', en: 'Typical cases' },
  linkage: { zh: '协作联动', en: 'Work with other authorities' },
  assessment: { zh: '考核', en: 'Assessment' },
  ownInspections: { zh: '本级督察', en: 'Inspections of its own' },
  overlay: { zh: '另行督办', en: 'A second system of supervision' },
  figures: { zh: '文件所列数字', en: 'Figures of the document' },
};

type Sentences<Value> = (value: Value) => readonly Text[];
const naming =
  (zh: string, en: string): Sentences<readonly Text[]> =>
  (items) => {
    const list = listed(items);
    return [said(`${zh}${list.zh}`, `${en}: ${list.en}`)];
  };

const RANKED: Readonly<Record<Ranking, Text>> = {
  completion: said(
    '通报中各单位按完成率排名',
    'In them units are ranked by the share of their tasks that is complete',
  ),
  trouble: said(
    '通报中各单位按未报和未达序时的多少排名',
    'In them units are ranked by what is missing or behind',
  ),
};

export const DESCRIBING_SENTENCES: {
  readonly [Name in DescribingName]: Sentences<DescribingClauses[Name]>;
} = {
  inspection: inspectionSentences,
  planning: planningSentences,
  unitPlans: unitPlanSentences,
  planApproval: ({ zh, en }) => [said(`整改方案由${zh}批准`, `The plan is approved by ${en}`)],
  leadingGroup: ({ bodies, heads, deputies, groups }) => [
    ...(bodies ? naming('领导机构：', 'The work is led by')(bodies) : []),
    ...(heads ? naming('领导小组组长：', 'Heads of the leading group')(heads) : []),
    ...(deputies ? naming('副组长：', 'Deputies')(deputies) : []),
    ...(groups ? naming('下设：', 'Under it')(groups) : []),
  ],
  responsibilities: naming('责任分工：', 'Responsibilities'),
  leaders: naming('领导分工：', 'Leaders in charge'),
  responsibilityLetter: ({ zh, en }) => [said(zh, upperFirst(en))],
  subPlans: naming('在方案之下：', 'Below the plan'),
  taskFields: naming('每项任务逐项写明：', 'For each task the document states'),
  taskCompleteness: (parts) =>
    naming(
      '方案报送前，每项任务须写明',
      'Before the plan is submitted every task states',
    )(parts.map((part) => TASK_PART_WORDS[part])),
  loop: (steps) => [
    said(
      `工作闭环依次为${steps.map(({ zh }) => zh).join(' → ')}`,
      `The closed loop, in this order: ${steps.map(({ en }) => en).join(' → ')}`,
    ),
  ],
  mechanisms: (all) => naming(`工作机制 ${all.length} 项：`, `Mechanisms, ${all.length} in number`)(all),
  regulations: naming('制定的制度：', 'Rules made by the place'),
  bulletin: ({ every, what, ranking }) => [
    said(`${EVERY[every].zh}${what.zh}`, `${upperFirst(EVERY[every].en)}: ${what.en}`),
    ...(ranking ? [RANKED[ranking]] : []),
  ],
  verification: (checks) => checks.map(checkSentence),
  checkVisits: ({ kinds }) =>
    naming('检查方式：', 'Kinds of check visits')(kinds.map((kind) => VISIT_WORDS[kind])),
  lookBack: (check) => [checkSentence(check)],
  lookBackDraw: ({ every, percent }) => [
    said(
      `没有写明回头看频次的，${EVERY[every].zh}一次；每次随机抽取已销号任务的 ${percent}%，向上取整`,
      `${upperFirst(EVERY[every].en)}, where no look-back says how often: ${percent}% of the closed tasks are drawn at random, rounded up`,
    ),
  ],
  acceptanceLevels: (levels) =>
    levels.map(({ level, what }) =>
      said(`${ACCEPTANCE[level].zh}：${what.zh}`, `${ACCEPTANCE[level].en}: ${what.en}`),
    ),
  acceptanceStandard: naming('验收标准：', 'Standards of acceptance'),
  criteria: naming('销号须满足：', 'A task is closed only if'),
  accountability: accountabilitySentences,
  accountabilitySteps: naming('责任追究：', 'Accountability'),
  petitions: petitionSentences,
  stagedClosing: (apart) => [
    apart
      ? said(
          '阶段性办结单独计数，不计入已办结',
          'Petitions closed in stages are counted apart from the closed',
        )
      : said('不设阶段性办结', 'No petition is closed in stages'),
  ],
  disclosure: naming('公开渠道和内容：', 'What is opened, and where'),
  publicReports: naming('公众参与：', 'The public takes part by'),
  assistance: naming('帮扶：', 'Assistance'),
  selfFound: naming('自查问题：', 'Self-found problems'),
  alerts: naming('预警任务：', 'Alerts'),
  typicalCases: naming('典型案例：', 'Typical cases'),
  linkage: naming('协作联动：', 'Together with other authorities'),
  assessment: naming('考核：', 'Assessment'),
  ownInspections: naming('本级组织：', 'The place itself carries out'),
  overlay: ({ name, nodes }) => [
    said(`任务同时纳入“${name}”督办`, `The tasks are also in the supervision system ${name}`),
    ...nodes.map(({ within, what }) => {
      const period = within && spanWords(within);
      return said(
        period ? `${period.zh}${what.zh}` : what.zh,
        upperFirst(period ? `${period.en}: ${what.en}` : what.en),
      );
    }),
  ],
  figures: figureSentences,
};

const EVERY: Readonly<Record<Every, Text>> = {
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  'half-year': { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'every year' },
};
const LEVEL: Readonly<Record<InspectionLevel, Text>> = {
  central: { zh: '中央', en: 'central' },
  provincial: { zh: '省级', en: 'provincial' },
  municipal: { zh: '市级', en: 'municipal' },
};
const KIND: Readonly<Record<DescribingClauses['inspection']['kind'], Text>> = {
  routine: { zh: '例行督察', en: 'routine inspection' },
  'look-back': { zh: '督察“回头看”', en: 'look-back inspection' },
  special: { zh: '专项督察', en: 'special inspection' },
};
const ACCEPTANCE: Readonly<Record<DescribingClauses['acceptanceLevels'][number]['level'], Text>> = {
  provincial: { zh: '省级验收', en: 'Provincial acceptance' },
  municipal: { zh: '市级验收', en: 'Municipal acceptance' },
  county: { zh: '县级验收', en: 'County acceptance' },
  lead: { zh: '牵头单位验收', en: 'Acceptance by the lead unit' },
};

const spanWords = (period: Parameters<typeof periodWords>[0]): Text => {
  const length = periodWords(period);
  if (period.n === 1 && period.unit === 'days' && period.firstDayCounts)
    return { zh: '当日', en: 'on the same day' };
  return { zh: `${length.zh}内`, en: `within ${length.en}` };
};

const checkSentence = ({ every, what }: { readonly every?: Every; readonly what: Text }): Text =>
  every
    ? said(`${EVERY[every].zh}${what.zh}`, `${upperFirst(EVERY[every].en)}: ${what.en}`)
    : said(what.zh, upperFirst(what.en));

function inspectionSentences({
  level,
  round,
  batch,
  kind,
  visits = [],
}: DescribingClauses['inspection']): readonly Text[] {
  const [zh, en] = [
    [round ? `第 ${round} 轮` : '', batch ? `第 ${batch} 批` : '', LEVEL[level].zh, KIND[kind].zh].join(''),
    [
      `${upperFirst(LEVEL[level].en)} ${KIND[kind].en}`,
      ...(round ? [`round ${round}`] : []),
      ...(batch ? [`batch ${batch}`] : []),
    ].join(', '),
  ];
  return [
    said(zh, en),
    ...visits.map(({ place, team, from, to, feedback }) =>
      said(
        `${place ? `${place.zh}：` : ''}第 ${team} 督察组，${from} 至 ${to} 进驻，${feedback} 反馈`,
        `${place ? `${place.en}: team` : 'Team'} ${team}, there from ${from} to ${to}, feedback on ${feedback}`,
      ),
    ),
  ];
}

function unitPlanSentences({ within, chaseEvery }: DescribingClauses['unitPlans']): readonly Text[] {
  const [due, every] = [spanWords(within), spanWords(chaseEvery)];
  return [
    said(
      `方案印发后${due.zh}，各单位报送实施方案；逾期未报的，每隔${every.zh.replace(/内$/, '')}催报一次`,
      `The units hand in plans of their own ${due.en} of the issue; whoever has not is chased again ${every.en} of the chasing before`,
    ),
  ];
}

function planningSentences({
  afterFeedback = [],
  afterIssue = [],
}: DescribingClauses['planning']): readonly Text[] {
  const from = (zh: string, en: string, periods: typeof afterFeedback): readonly Text[] =>
    periods.map(({ what, period, basis }) => {
      const within = spanWords(period);
      return said(
        `${what.zh}：${zh}${within.zh}${basis ? `（${basis}）` : ''}`,
        `${upperFirst(what.en)}: ${within.en} of ${en}${basis ? ` (${basis})` : ''}`,
      );
    });
  return [
    ...from('收到反馈后', 'the feedback', afterFeedback),
    ...from('方案印发后', 'the issue of the plan', afterIssue),
  ];
}

function accountabilitySentences({
  proposalWithin,
  consent,
}: DescribingClauses['accountability']): readonly Text[] {
  const within = proposalWithin && spanWords(proposalWithin);
  return [
    ...(within ? [said(`${within.zh}提出处理意见`, `A handling is proposed ${within.en}`)] : []),
    ...(consent
      ? [said(`处理意见须征得${consent.zh}同意`, `The proposal needs the consent of ${consent.en}`)]
      : []),
  ];
}

function petitionSentences({ classes, within, handling }: DescribingClauses['petitions']): readonly Text[] {
  const period = within && spanWords(within);
  return [
    ...(classes ? naming('信访件分为：', 'Classes of petitions')(classes) : []),
    ...(period ? [said(`${period.zh}办结`, `To be closed ${period.en}`)] : []),
    ...(handling ? naming('办理：', 'Handling')(handling) : []),
  ];
}
