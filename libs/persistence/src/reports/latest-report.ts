/**
 * What was reported last of a `task`, as `latest`; nothing before its first report. Looked up for each task by the index
 * `report_row_last`.
 */
export const LATEST_REPORT = `left join lateral (
  select * from report_row where tenant_id = task.tenant_id and task_id = task.id
   order by reported_on desc, period desc limit 1) as latest on true`;
