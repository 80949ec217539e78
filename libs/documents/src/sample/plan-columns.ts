import type { Text } from '@duban/domain';
import { ALIASES, type Field } from '../plan/labels';
import type { SampleTask } from './sample-task';

export interface PlanColumn {
  /** As what the reader reads it. */
  readonly field: Field;
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly valueOf: (task: SampleTask) => string;
  /** Without it, a table or a task is not taken; `what` says where another column does as well. */
  readonly needed: boolean;
  readonly what: Text;
  /** What else the reader knows it by. */
  readonly also: readonly string[];
}

const measuresText = (measures: SampleTask['measures']): string =>
  measures.map(({ no, text }) => (no === null ? text : `${no}.${text}`)).join('\n');

const LIST = { zh: '几个单位之间用顿号隔开', en: 'several units stand with 、 between them' };

/** The columns of domain.md 2.1 by their most common names, in the order in which most plans have them. */
const COLUMNS: readonly Omit<PlanColumn, 'also'>[] = [
  {
    ...{ field: 'ref', label: '序号', width: 6, needed: true, valueOf: ({ ref }) => ref },
    what: {
      zh: '任务的编号，方案内不重复。按文本填写，“07”不变成“7”。',
      en: 'The number of the task, once in a plan. Written as text, 07 stays 07.',
    },
  },
  {
    ...{ field: 'upstream', label: '上级任务编号', width: 14, needed: false },
    valueOf: ({ upstream }) => upstream ?? '',
    what: {
      zh: '本任务所属的上级方案任务，照上级方案的编号写；几项任务可以同属一项。',
      en: 'The task of the plan above that this one is part of, by its number there; several may be part of one.',
    },
  },
  {
    ...{ field: 'task', label: '整改任务', width: 24, needed: true, valueOf: ({ title }) => title ?? '' },
    what: {
      zh: '任务的简称。没有这一列时，以“反馈问题”为准。',
      en: 'The short name of the task. Without this column, the problem stands for it.',
    },
  },
  {
    ...{
      field: 'problem',
      label: '反馈问题',
      width: 40,
      needed: false,
      valueOf: ({ problem }) => problem ?? '',
    },
    what: { zh: '督察反馈的问题原文。', en: 'The problem in the words of the inspection.' },
  },
  {
    ...{ field: 'class', label: '整改类型', width: 10, needed: false, valueOf: ({ className }) => className },
    what: {
      zh: '立行立改、限期整改或长期坚持。不写的，导入时按整改时限归类。',
      en: 'One of 立行立改 (at once), 限期整改 (by a day), 长期坚持 (long-term). Where it is empty, the deadline decides.',
    },
  },
  {
    ...{ field: 'goal', label: '整改目标', width: 32, needed: false, valueOf: ({ goal }) => goal ?? '' },
    what: { zh: '整改要达到的结果。', en: 'What is to be reached.' },
  },
  {
    ...{ field: 'measures', label: '整改措施', width: 60, needed: false },
    valueOf: ({ measures }) => measuresText(measures),
    what: {
      zh: '一条措施一行，行首可以编号；措施自己的时限写在句中。',
      en: 'One measure a line, numbered or not; a deadline of its own stands in its sentence.',
    },
  },
  {
    ...{ field: 'deadline', label: '整改时限', width: 18, needed: true },
    valueOf: ({ deadlineText }) => deadlineText,
    what: {
      zh: '如“2027年6月底前”“2027年第四季度”“长期坚持”。没有的日期（如 6 月 31 日）须更正。',
      en: 'Such as 2027年6月底前, 2027年第四季度, or 长期坚持. A day that does not exist has to be mended.',
    },
  },
  {
    ...{ field: 'lead', label: '牵头单位', width: 18, needed: true, valueOf: ({ lead }) => lead.join('、') },
    what: {
      zh: '任务交办给它，名称与单位登记一致。没有这一列时，读“责任单位”。',
      en: 'The task is dispatched to it; by its name in the register. Without this column, 责任单位 is read.',
    },
  },
  {
    ...{ field: 'cooperating', label: '配合单位', width: 26, needed: false },
    valueOf: ({ cooperating }) => cooperating.join('、'),
    what: { zh: `配合整改的单位，${LIST.zh}。`, en: `Who cooperates; ${LIST.en}.` },
  },
  {
    ...{ field: 'acceptance-unit', label: '验收单位', width: 18, needed: false },
    valueOf: ({ acceptance }) => acceptance.join('、'),
    what: { zh: `验收的单位，${LIST.zh}。`, en: `Who checks the result; ${LIST.en}.` },
  },
];

export const planColumns: readonly PlanColumn[] = COLUMNS.map((column) => ({
  ...column,
  also: ALIASES[column.field].filter((alias) => alias !== column.label),
}));
