import type { routes, Output } from '@duban/contract';
import { addDays, type Day } from '@duban/domain';

export type TaskRow = Output<typeof routes.listTasks.answer>['tasks'][number];
export type Level = 'closed' | 'over' | 'near' | 'fine' | 'open';

const NEAR_DAYS = 30;

/** How urgent a task is; the words of a place's own scheme are not in the row yet. */
export function levelOf({ status, overdue, deadline }: TaskRow, today: Day): Level {
  if (status === 'closed') return 'closed';
  if (overdue) return 'over';
  if (!deadline?.day) return 'open';
  return deadline.day <= addDays(today, NEAR_DAYS) ? 'near' : 'fine';
}
