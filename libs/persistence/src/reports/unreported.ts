/** That a `task` has not reported to a `round`: both are the names of their rows in a statement. */
export const UNREPORTED = `not exists (
  select from report_row as report
   where report.tenant_id = task.tenant_id and report.task_id = task.id and report.period = round.period)`;
