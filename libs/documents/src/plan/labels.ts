/** What a column of a plan can hold. `task` is the short name of a problem where both are given. */
export type Field =
  | 'ref'
  | 'upstream'
  | 'task'
  | 'problem'
  | 'goal'
  | 'class'
  | 'deadline'
  | 'measures'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'acceptance-unit'
  | 'supervising'
  | 'person'
  | 'phone'
  | 'progress'
  | 'acceptance'
  | 'publicity';

/** The labels that plans use (domain.md 2.1 and 2.2, and what office forms add), without spaces. */
export const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  ref: [
    ...['序号', '编号', '问题编号', '任务编号', '问题序号', '任务序号', '整改序号', '项目编号', '事项编号'],
    ...[
      '整改任务编号',
      '整改任务序号',
      '整改问题编号',
      '反馈问题编号',
      '反馈问题序号',
      '清单编号',
      'no',
      'no.',
      '号',
    ],
  ],
  upstream: [
    ...[
      '上级任务',
      '上级任务编号',
      '上级任务序号',
      '上级整改任务编号',
      '上级问题编号',
      '上级编号',
      '上级序号',
    ],
    ...['对应上级任务', '对应上级任务编号', '对应上级问题', '对应省任务', '对应省级任务', '对应省级任务编号'],
    ...[
      '省任务编号',
      '省级任务编号',
      '省整改任务编号',
      '对应中央督察任务',
      '对应反馈问题编号',
      '来源任务编号',
    ],
  ],
  task: [
    ...[
      '整改任务',
      '任务名称',
      '整改任务名称',
      '整改事项',
      '任务',
      '任务内容',
      '整改内容',
      '问题名称',
      '问题标题',
    ],
    ...['任务标题', '标题'],
  ],
  problem: [
    ...[
      '反馈问题',
      '整改问题',
      '问题描述',
      '问题简述',
      '问题',
      '问题内容',
      '存在问题',
      '具体问题',
      '主要问题',
    ],
    ...['反馈意见', '问题概述', '突出问题', '督察反馈问题', '反馈问题(整改任务)', '反馈的问题', '问题情况'],
  ],
  goal: [
    '整改目标',
    '目标任务',
    '任务具体整改要求',
    '整改要求',
    '目标',
    '工作目标',
    '整改目标任务',
    '目标要求',
  ],
  class: ['整改类型', '整改类别', '任务类型', '整改性质', '整改方式', '类型', '任务类别'],
  deadline: [
    ...[
      '整改时限',
      '完成时限',
      '完成时间',
      '整改期限',
      '时限',
      '完成期限',
      '整改完成时限',
      '整改完成时间',
      '期限',
    ],
    ...[
      '整改时间',
      '计划完成时间',
      '时限要求',
      '时间要求',
      '截止时间',
      '办结时限',
      '完成日期',
      '整改时限要求',
    ],
  ],
  measures: [
    ...['整改措施', '重点措施', '措施', '具体措施', '工作措施', '主要措施', '主要整改措施', '具体整改措施'],
    ...['整改举措', '重点任务', '整改措施及要求'],
  ],
  lead: [
    '牵头单位',
    '牵头部门',
    '牵头责任单位',
    '主要责任单位',
    '主办单位',
    '牵头整改单位',
    '牵头',
    '整改牵头单位',
  ],
  responsible: [
    ...[
      '责任单位',
      '整改责任单位',
      '整改实施主体',
      '责任部门',
      '实施主体',
      '整改主体',
      '整改责任主体',
      '责任主体',
    ],
    ...['承办单位', '整改单位', '落实单位', '责任地方和单位', '责任地区', '实施单位', '责任单位和责任人'],
  ],
  cooperating: [
    '配合单位',
    '配合部门',
    '参与',
    '参与单位',
    '协办单位',
    '协同单位',
    '配合',
    '协助单位',
    '涉及部门',
  ],
  'acceptance-unit': ['验收单位', '验收责任单位', '验收部门', '验收牵头单位', '销号验收单位', '验收销号单位'],
  supervising: [
    ...['督导单位', '督办单位', '督导部门', '督导责任单位', '省级督办领导', '省级督导单位', '市级督导单位'],
    ...['包案领导', '包抓领导', '责任领导', '督导领导', '督办领导', '包案/包抓领导', '市级责任领导'],
  ],
  person: [
    '责任人',
    '牵头人',
    '涉及人员',
    '联系人',
    '姓名',
    '负责人',
    '整改责任人',
    '具体责任人',
    '直接责任人',
  ],
  phone: [
    '责任人电话',
    '联系电话',
    '电话',
    '联系方式',
    '手机',
    '联系人电话',
    '手机号',
    '联系人及电话',
    '电话号码',
  ],
  progress: [
    ...[
      '整改完成情况',
      '完成情况',
      '整改效果',
      '整改效果(或整改完成情况)',
      '整改进展情况',
      '进展情况',
      '整改进展',
    ],
    ...[
      '目前进展情况及存在问题',
      '整改情况',
      '工作进展',
      '目前进展',
      '整改落实情况',
      '进展',
      '整改状态',
      '整改成效',
    ],
  ],
  acceptance: ['验收意见', '验收结论', '验收情况', '验收结果', '销号意见', '验收销号情况'],
  publicity: ['公示期', '公示时间', '公示期间', '公示情况', '公示起止时间'],
};

export interface Label {
  readonly field: Field;
  /** 1 for a known label, below 0.6 for one that only ends like one. */
  readonly confidence: number;
}

/** Longer is a sentence of the table's body, not a label. */
const LONGEST_LABEL = 24;
const SHORTEST_ENDING = 4;

/** A label without what differs from form to form: width, spaces, line breaks, marks, the star of a mandatory column. */
export const plainLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:*★☆,。、"“”'‘’]/g, '')
    .toLowerCase();

const withoutBrackets = (label: string): string => label.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');

const known = new Map<string, Field>(
  (Object.keys(ALIASES) as Field[]).flatMap((field) =>
    ALIASES[field].map((alias): [string, Field] => [plainLabel(alias), field]),
  ),
);

const endings = [...known]
  .filter(([alias]) => alias.length >= SHORTEST_ENDING)
  .sort(([a], [b]) => b.length - a.length);

/** The field that a label stands for; by its ending when nothing fits whole (市级责任单位), null when nothing fits at all. */
export function fieldOf(text: string): Label | null {
  const label = plainLabel(text);
  if (label === '' || label.length > LONGEST_LABEL) return null;
  const bare = withoutBrackets(label);
  const field = known.get(label) ?? known.get(bare);
  if (field) return { field, confidence: 1 };
  const ending = endings.find(([alias]) => bare.endsWith(alias));
  return ending ? { field: ending[1], confidence: 0.55 } : null;
}
