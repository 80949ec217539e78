import type { Points } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectPoints = ({ taskId, cycle, planId, points }: Points, version: number): ProjectedRow => ({
  task_id: taskId,
  cycle,
  version,
  plan_id: planId,
  points,
});
