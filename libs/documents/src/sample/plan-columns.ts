import type { SampleTask } from './sample-task';

export interface PlanColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly valueOf: (task: SampleTask) => string;
}

const measuresText = (measures: SampleTask['measures']): string =>
  measures.map(({ no, text }) => (no === null ? text : `${no}.${text}`)).join('\n');

/** The columns of domain.md 2.1 by their most common names, in the order in which most plans have them. */
export const planColumns: readonly PlanColumn[] = [
  { label: '序号', width: 6, valueOf: ({ ref }) => ref },
  { label: '整改任务', width: 24, valueOf: ({ title }) => title ?? '' },
  { label: '反馈问题', width: 40, valueOf: ({ problem }) => problem ?? '' },
  { label: '整改类型', width: 10, valueOf: ({ className }) => className },
  { label: '整改目标', width: 32, valueOf: ({ goal }) => goal ?? '' },
  { label: '整改措施', width: 60, valueOf: ({ measures }) => measuresText(measures) },
  { label: '整改时限', width: 18, valueOf: ({ deadlineText }) => deadlineText },
  { label: '牵头单位', width: 18, valueOf: ({ lead }) => lead.join('、') },
  { label: '配合单位', width: 26, valueOf: ({ cooperating }) => cooperating.join('、') },
  { label: '验收单位', width: 18, valueOf: ({ acceptance }) => acceptance.join('、') },
];
