import type { Evidence } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectEvidence = (evidence: Evidence, version: number): ProjectedRow => ({
  id: evidence.evidenceId,
  version,
  task_id: evidence.taskId,
  cycle: evidence.cycle,
  plan_id: evidence.planId,
  unit: evidence.unit,
  versions: evidence.versions,
  withdrawn: evidence.withdrawn,
  contents: [...new Set(evidence.versions.map(({ sha256 }) => sha256))],
});
