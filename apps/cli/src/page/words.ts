import {
  APPROVAL_OPERATION_WORDS,
  LETTER_ACT_WORDS,
  PLAN_ACT_WORDS,
  STEP_WORDS,
  TASK_ACT_WORDS,
  VISIT_ACT_WORDS,
  type Text,
} from '@duban/domain';

/** Chinese, then English, as every page says it. */
export const both = ({ zh, en }: Text): string => `${zh} / ${en}`;

const STATUS: Readonly<Record<string, string>> = {
  planned: '待交办',
  dispatched: '待签收',
  underway: '整改中',
  closing: '销号中',
  closed: '已销号',
  drafted: '草稿',
  acknowledged: '已签收，无须回函',
  recalled: '已撤回',
  corrected: '已更正',
  issued: '已签发',
  received: '已签收',
  replied: '已回函',
  open: '进行中',
  read: '已读取',
  running: '导入中',
  done: '完成',
  'on-schedule': '序时',
  behind: '滞后',
  ahead: '超前',
  completed: '已完成',
  'not-started': '未启动',
  holds: '成效巩固',
  rebound: '问题反弹',
  false: '虚假整改',
};

/** A status in Chinese, with its own name behind it: that is what options and JSON use. */
export const named = (name: string): string => {
  const chinese = STATUS[name];
  return chinese === undefined ? name : `${chinese} ${name}`;
};

type Words = Readonly<Record<string, Text>>;
const ACTS: Words = {
  ...TASK_ACT_WORDS,
  ...LETTER_ACT_WORDS,
  ...VISIT_ACT_WORDS,
  // What an alarm in the signing of a task asks for.
  'hand-over': APPROVAL_OPERATION_WORDS['hand-over'],
  override: APPROVAL_OPERATION_WORDS.override,
};

/** Chinese, then English in one breath: a piece of a longer line. What is newer than this program is called by its id. */
export const inLine = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} ${en}`);

export const actWords = (act: string): string => inLine(ACTS[act] ?? { zh: act, en: act });
export const planActWords = (act: string): string =>
  inLine((PLAN_ACT_WORDS as Words)[act] ?? { zh: act, en: act });
export const stepWords = (step: string): string =>
  inLine((STEP_WORDS as Words)[step] ?? { zh: step, en: step });

/** `1 task`, `2 tasks`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const orDash = (text: string | null | undefined): string => text ?? '—';
