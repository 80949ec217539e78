import type { Task } from '@duban/domain';
import { troubleOf, useAsk } from '../api/use-ask';
import type { AnswerOf } from '../api/ask';
import type { Trouble } from '../api/trouble';
import type { Letter } from '../letters/letter';

export type Explanation = AnswerOf<'explainTask'>;
export type FactView = AnswerOf<'taskRecord'>['facts'][number];
export type ReportView = AnswerOf<'showTask'>['reports'][number];

/** Far more than a task can draw: one a period. */
const MOST_LETTERS = 200;

/** All that a task's page shows. */
export interface OpenTask {
  readonly row: AnswerOf<'showTask'>['row'];
  readonly task: Task;
  readonly reports: readonly ReportView[];
  /** By the days of its plan; null where no progress is asked of it. */
  readonly judged: AnswerOf<'showTask'>['judged'];
  readonly nextCycle: AnswerOf<'showTask'>['nextCycle'];
  readonly explanation: Explanation;
  readonly facts: readonly FactView[];
  /** The entries that I can correct now. */
  readonly correctable: AnswerOf<'taskRecord'>['correctable'];
  /** Those that I may read. */
  readonly letters: readonly Letter[];
}

export function useTask(taskId: string): { open: OpenTask | null; trouble: Trouble | null } {
  const params = { taskId };
  const shown = useAsk('showTask', { params });
  const explained = useAsk('explainTask', { params });
  const record = useAsk('taskRecord', { params });
  const listed = useAsk('listLetters', { query: { task: taskId, limit: MOST_LETTERS } });
  const trouble = troubleOf(shown.error ?? explained.error ?? record.error ?? listed.error);
  if (!shown.data || !explained.data || !record.data || !(listed.data ?? listed.error))
    return { open: null, trouble };
  const { row, task, reports, judged, nextCycle } = shown.data;
  // The contract leaves the state open: it is the pure core's own.
  const state = task as unknown as Task;
  const letters = listed.data?.letters ?? [];
  return {
    open: {
      row,
      task: state,
      reports,
      judged,
      nextCycle,
      explanation: explained.data,
      facts: record.data.facts,
      correctable: record.data.correctable,
      letters,
    },
    trouble,
  };
}
