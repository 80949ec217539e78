import type { Input, routes } from '@duban/contract';
import type { PlanAdjustment, PlanCourse } from '@duban/domain';

type View = NonNullable<Input<typeof routes.showPlan.answer>['course']>['adjustments'][number];
type Names = Readonly<Record<string, string>>;

/** What an adjustment shows: what changes, what the plan said before, and how its approval stands. */
export const adjustmentView = (
  { on, by, what, basis, approval }: PlanAdjustment,
  names: Names,
  seen: ReadonlySet<string> | null = null,
): View => ({
  ...{ on, by, what, basis, byName: names[by] ?? null },
  before: approval?.before ?? '',
  tasks: (approval?.tasks ?? [])
    .filter(({ taskId }) => seen === null || seen.has(taskId))
    .map(({ lead: _, ...task }) => task),
  approval: approval
    ? {
        ...{ id: approval.adjustmentId, status: approval.status, endedOn: approval.endedOn },
        decidedBy: approval.decidedBy.map((id) => ({ id, name: names[id] ?? null })),
      }
    : null,
});

/** Everybody whom the adjustments of a plan name. */
export const peopleOfAdjustments = ({ adjustments }: Pick<PlanCourse, 'adjustments'>): readonly string[] =>
  adjustments.flatMap(({ by, approval }) => [by, ...(approval?.decidedBy ?? [])]);
