import { isTroubled, type ReportState, type RoundResult } from '@duban/domain';
import type { Tx } from '../database';

/** A task that a round asks; `state` is that of its report, null while there is none. */
export interface AskedTask {
  readonly taskId: string;
  readonly cycle: number;
  readonly state: ReportState | null;
}

/** Every open task of the plan, and every other one that has reported: in the order of their numbers. */
export const askedTasks = (tx: Tx, planId: string, period: string): Promise<readonly AskedTask[]> =>
  tx.query<AskedTask>(
    `select task.id as "taskId", task.cycle, report.state
       from task_row as task
       left join report_row as report
         on report.tenant_id = task.tenant_id and report.task_id = task.id and report.period = $2
      where task.tenant_id = duban_tenant() and task.plan_id = $1
        and (task.status in ('dispatched', 'underway') or report.state is not null)
      order by task.ref_order, task.id`,
    [planId, period],
  );

export const isBehind = (state: ReportState | null): boolean => state !== null && isTroubled(state);

export function findings(asked: readonly AskedTask[]): Omit<RoundResult, 'because'> {
  const named = (tasks: readonly AskedTask[]) => tasks.map(({ taskId, cycle }) => ({ taskId, cycle }));
  return {
    expected: asked.length,
    reported: asked.filter(({ state }) => state !== null).length,
    missing: named(asked.filter(({ state }) => state === null)),
    behind: named(asked.filter(({ state }) => isBehind(state))),
  };
}
