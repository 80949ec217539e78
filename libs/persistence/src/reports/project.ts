import type { Report } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectReport = (report: Report, version: number): ProjectedRow => ({
  id: report.reportId,
  version,
  task_id: report.taskId,
  plan_id: report.planId,
  period: report.period,
  state: report.state,
  text: report.text,
  measures: report.measures ?? [],
  unchanged: report.unchanged ?? null,
  help_needed: report.helpNeeded ?? null,
  reported_by: report.by,
  reported_on: report.on,
});
