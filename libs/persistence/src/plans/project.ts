import type { Plan } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

export const projectPlan = (plan: Plan, version: number): ProjectedRow => ({
  id: plan.planId,
  version,
  name: plan.name,
  pack: plan.pack,
  edition: plan.edition,
  imported_on: plan.importedOn,
});
