import { publicNotice, type Task } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

/** What the public may read of a task; null of one that was not published. */
export function projectNotice(task: Task, version: number): ProjectedRow | null {
  const notice = publicNotice(task);
  if (!notice) return null;
  const { state, title, unit, from, to } = notice;
  return { id: task.taskId, version, state, title, unit, published_on: from, to_day: to, notice };
}
