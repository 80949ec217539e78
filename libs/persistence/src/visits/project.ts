import type { Finding, Visit } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectVisit = (visit: Visit, version: number): ProjectedRow => ({
  id: visit.visitId,
  version,
  plan_id: visit.planId,
  kind: visit.kind,
  purpose: visit.purpose,
  from_day: visit.from,
  to_day: visit.to,
  visitors: visit.visitors,
  task_ids: visit.tasks.map(({ taskId }) => taskId),
  draw: visit.draw ?? null,
  planned_on: visit.plannedOn,
  planned_by: visit.plannedBy,
  called_off: visit.calledOff,
});

export const projectFinding = (finding: Finding, version: number): ProjectedRow => ({
  visit_id: finding.visitId,
  task_id: finding.taskId,
  version,
  plan_id: finding.planId,
  state: finding.state,
  text: finding.text,
  site: finding.site ?? null,
  claimed: finding.claimed,
  found_on: finding.on,
  found_by: finding.by,
  earlier: finding.earlier,
});
