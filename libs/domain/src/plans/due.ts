import { endOfPeriod, type Calendar } from '../time/calendar';
import type { DayMoved } from '../time/calendar-notice';
import { laterDay, nextDay, type Day } from '../time/day';
import { startOfDayMs } from '../time/zone';
import type { Period } from '../policy/policy';
import type { PlanPeriod } from './event';
import type { DueDay, Plan, PlanCourse, UnitPlans } from './plan';

/** A period of a plan that still runs: what is waited for is not there. */
export interface RunningPeriod {
  readonly of: PlanPeriod;
  readonly from: Day;
  readonly period: Period;
  readonly due: DueDay;
}

/** A plan that was submitted once has kept its period: a return sets no other. */
const ahead = ({ status, returned }: PlanCourse): boolean =>
  status === 'feedback' || (status === 'drafted' && returned === null);

/** The units whose implementation plans are not there. */
export const missingUnits = ({ plans }: UnitPlans): readonly string[] =>
  plans.filter(({ submittedOn }) => submittedOn === null).map(({ unit }) => unit);

/** What is waited for now, each with its last day: the plan, the units' own plans, the report on results. */
export function runningPeriods(course: PlanCourse): readonly RunningPeriod[] {
  const { terms, inspection, due, unitPlans, result, steps } = course;
  const plan =
    due && terms.planWithin && ahead(course)
      ? [{ of: 'plan' as const, from: inspection.feedbackOn, period: terms.planWithin, due }]
      : [];
  const issued = steps.issued?.on;
  if (!issued) return plan;
  const units =
    unitPlans && terms.unitPlans && missingUnits(unitPlans).length > 0
      ? [{ of: 'unit-plans' as const, from: issued, period: terms.unitPlans.within, due: unitPlans.due }]
      : [];
  const report =
    result.due && terms.resultWithin && !result.reported
      ? [{ of: 'result' as const, from: issued, period: terms.resultWithin, due: result.due }]
      : [];
  return [...plan, ...units, ...report];
}

/** The day on which the clock has something to say about a period; null once it has said it. */
function askedOn(course: PlanCourse, { of, due }: RunningPeriod): Day | null {
  if (of === 'unit-plans') return course.unitPlans?.nextChase ?? null;
  return due.missed ? null : nextDay(due.by);
}

/** When the clock must be asked, in milliseconds since 1970: of all that a plan waits for the earliest. */
export function nextPlanMoment({ course }: Plan): number | null {
  if (!course) return null;
  const days = runningPeriods(course).flatMap((running) => askedOn(course, running) ?? []);
  const moments = days.map((day) => startOfDayMs(day, course.terms.zoneOffsetMinutes));
  const all = course.publishAt === null ? moments : [...moments, course.publishAt];
  return all.length > 0 ? Math.min(...all) : null;
}

/** The periods whose last day is behind `today` and of which the record does not say so yet. */
export const missedPeriods = (course: PlanCourse, today: Day): readonly RunningPeriod[] =>
  runningPeriods(course).filter((running) => {
    const on = askedOn(course, running);
    return on !== null && today >= on;
  });

/** The periods that end on another day by another calendar. One that is over already stays as it was. */
export const movedPeriods = (
  course: PlanCourse,
  calendar: Calendar,
  today: Day,
): readonly (DayMoved & { readonly period: PlanPeriod })[] =>
  runningPeriods(course).flatMap(({ of, from, period, due }) => {
    if (due.missed || due.by < today) return [];
    const end = endOfPeriod(from, period, calendar);
    const to = laterDay(end.day, today);
    const { counted, provisional } = end;
    return to === due.by ? [] : [{ period: of, from: due.by, to, counted, provisional }];
  });
