import type { Task } from '@duban/domain';
import { troubleOf, useAsk } from '../api/use-ask';
import type { AnswerOf } from '../api/ask';
import type { Trouble } from '../api/trouble';

export type Explanation = AnswerOf<'explainTask'>;
export type FactView = AnswerOf<'taskRecord'>['facts'][number];
export type ReportView = AnswerOf<'showTask'>['reports'][number];

/** All that a task's page shows. */
export interface OpenTask {
  readonly row: AnswerOf<'showTask'>['row'];
  readonly task: Task;
  readonly reports: readonly ReportView[];
  readonly explanation: Explanation;
  readonly facts: readonly FactView[];
}

export function useTask(taskId: string): { open: OpenTask | null; trouble: Trouble | null } {
  const params = { taskId };
  const shown = useAsk('showTask', { params });
  const explained = useAsk('explainTask', { params });
  const record = useAsk('taskRecord', { params });
  const trouble = troubleOf(shown.error ?? explained.error ?? record.error);
  if (!shown.data || !explained.data || !record.data) return { open: null, trouble };
  const { row, task, reports } = shown.data;
  // The contract leaves the state open: it is the pure core's own.
  const state = task as unknown as Task;
  return {
    open: { row, task: state, reports, explanation: explained.data, facts: record.data.facts },
    trouble,
  };
}
