import { planDuties, runningPeriods, type Plan } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';
import { seatName } from '../register/seat-name';

export function projectPlan(plan: Plan, version: number): ProjectedRow {
  const { course } = plan;
  const dues = course ? runningPeriods(course).map(({ due }) => due.by) : [];
  const waiting = planDuties(plan);
  return {
    id: plan.planId,
    version,
    name: plan.name,
    pack: plan.pack,
    edition: plan.edition,
    imported_on: plan.importedOn,
    status: course?.status ?? 'imported',
    feedback_on: course?.inspection.feedbackOn ?? null,
    due_on: [...dues].sort()[0] ?? null,
    waiting,
    seats: [...new Set(waiting.map(({ by }) => seatName(by)))],
  };
}
