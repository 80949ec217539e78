import type { TaskView } from '@duban/contract';
import { inTenant, type Database } from '../database';
import { AS_INSTANT } from '../ledger/chains';
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
      `select report.id, report.task_id as "taskId", period, state, report.text, measures, unchanged,
              help_needed as "helpNeeded", reported_by as by, reported_on as on,
              person.name as "byName", ${AS_INSTANT('said.recorded_at')} as "recordedAt",
              said.text::jsonb ->> 'late' as late
         from report_row as report
         join ledger_event as said on said.tenant_id = report.tenant_id and said.sequence = 1
          and said.aggregate = 'report/' || report.task_id || '/' || report.period
         left join person on person.tenant_id = report.tenant_id and person.id::text = report.reported_by
         join task_row as task on task.tenant_id = report.tenant_id and task.id = report.task_id
        where report.tenant_id = duban_tenant() and report.task_id = $3 and ${seenBy('task.units', 1)}
        order by reported_on desc, period desc`,
      [...eyesOf(viewer), taskId],
    ),
  );
