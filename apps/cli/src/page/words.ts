import type { Text } from '@duban/domain';

/** Chinese, then English, as every page says it. */
export const both = ({ zh, en }: Text): string => `${zh} / ${en}`;

const STATUS: Readonly<Record<string, string>> = {
  planned: '待交办',
  dispatched: '待签收',
  underway: '整改中',
  closing: '销号中',
  closed: '已销号',
  acceptance: '验收',
  signature: '签字',
  publicity: '公示',
  filing: '备案',
  drafted: '草稿',
  issued: '已签发',
  received: '已签收',
  replied: '已回函',
  open: '进行中',
  read: '已读取',
  running: '导入中',
  done: '完成',
  receive: '签收',
  report: '报进展',
  complete: '报完成',
  accept: '验收',
  return: '退回',
  sign: '签字',
  publish: '公示',
  file: '备案',
  revise: '修改',
  issue: '签发',
  reply: '回函',
  'on-schedule': '序时',
  behind: '滞后',
  ahead: '超前',
  completed: '已完成',
  'not-started': '未启动',
};

/** A status or an act in Chinese, with its own name behind it: that is what options and JSON use. */
export const named = (name: string): string => {
  const chinese = STATUS[name];
  return chinese === undefined ? name : `${chinese} ${name}`;
};

export const orDash = (text: string | null | undefined): string => text ?? '—';
