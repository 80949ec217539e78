import type { TaskView } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type ReportRow = (typeof TaskView)['_output']['reports'][number];

/** The reports of a task, the latest period first; none when the task is not for this viewer. */
export const listReports = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  taskId: string,
): Promise<readonly ReportRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<ReportRow>(
      `select report.id, report.task_id as "taskId", period, state, text, reported_by as by, reported_on as on
         from report_row as report
         join task_row as task on task.tenant_id = report.tenant_id and task.id = report.task_id
        where report.tenant_id = duban_tenant() and report.task_id = $3 and ${seenBy('task.units', 1)}
        order by period desc`,
      [...eyesOf(viewer), taskId],
    ),
  );
