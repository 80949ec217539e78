import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import { nextDay, type Day } from '../time/day';
import type { PlanAdjustment } from './adjustment';
import type { DueCounted, IssueDues, PlanEvent, PlanPeriod } from './event';
import {
  PLAN_STEPS,
  type DueDay,
  type Plan,
  type PlanCourse,
  type PlanStatus,
  type PlanStep,
  type StepTaken,
  type UnitPlans,
} from './plan';

type EventOf<Type extends PlanEvent['type']> = Extract<PlanEvent, { type: Type }>;
type Data<Type extends PlanEvent['type']> = EventOf<Type>['data'];

/** The plan after a fact; a fact that cannot follow is a broken chain and throws. */
export function evolvePlan(plan: Plan | null, fact: Fact<PlanEvent>): Plan {
  const { event, on } = fact;
  if (event.type === 'PlanImported') return imported(plan, event.data, fact);
  if (event.type === 'PlanOpened') return { ...event.data, importedOn: null };
  if (!plan) throw new Error(`a plan cannot begin with ${event.type}`);
  if (event.type === 'PlanFeedbackReceived') return { ...plan, course: begun(event.data) };
  if (!plan.course) throw new Error(`the chain is broken: ${event.type} of a plan without an inspection`);
  return { ...plan, course: evolveCourse(plan.course, { ...fact, event, on }) };
}

/** A further file brings tasks, and leaves what the plan is called and goes by. */
function imported(
  plan: Plan | null,
  { planId, name, pack, edition }: Data<'PlanImported'>,
  { on }: Fact<PlanEvent>,
): Plan {
  if (!plan) return { planId, name, pack, edition, importedOn: on };
  return plan.importedOn ? plan : { ...plan, importedOn: on };
}

const dueOf = (due: DueCounted | null): DueDay | null =>
  due && { by: due.by, provisional: due.provisional, missed: false };

function begun({ inspection, terms, due, known, dues }: Data<'PlanFeedbackReceived'>): PlanCourse {
  const steps = PLAN_STEPS.flatMap((step) => {
    const on = known[step];
    return on ? [[step, { on, by: null, document: null }] as const] : [];
  });
  const course: PlanCourse = {
    status: steps.at(-1)?.[0] ?? 'feedback',
    ...{ inspection, terms, due: dueOf(due), steps: Object.fromEntries(steps) },
    ...{ returned: null, publishAt: null, publishWhere: null, adjustments: [] },
    result: { due: null, reported: null },
    unitPlans: null,
  };
  return dues ? { ...course, ...begunWithIssue(dues) } : course;
}

const begunWithIssue = ({ result, unitPlans }: IssueDues): Pick<PlanCourse, 'result' | 'unitPlans'> => ({
  result: { due: dueOf(result), reported: null },
  unitPlans: unitPlans && {
    due: { by: unitPlans.by, provisional: unitPlans.provisional, missed: false },
    plans: unitPlans.units.map((unit) => ({ unit, submittedOn: null, document: null })),
    chased: [],
    nextChase: nextDay(unitPlans.by),
  },
});

type CourseEvent = Exclude<PlanEvent, EventOf<'PlanImported' | 'PlanOpened' | 'PlanFeedbackReceived'>>;

function evolveCourse(course: PlanCourse, fact: Fact<CourseEvent>): PlanCourse {
  const { event, on, actor } = fact;
  switch (event.type) {
    case 'PlanDrafted':
      return stepped(course, 'drafted', { from: 'feedback', taken: taken(fact, event.data.document) });
    case 'PlanSubmitted': {
      const taking = { from: 'drafted' as const, taken: taken(fact, event.data.document) };
      const { despite } = event.data;
      const submitted = { ...stepped(course, 'submitted', taking), returned: null };
      return despite ? { ...submitted, submittedDespite: despite } : submitted;
    }
    case 'PlanReturned': {
      const { submittedDespite: _despite, ...rest } = standing(course, 'submitted');
      const { submitted: _, ...steps } = rest.steps;
      return { ...rest, steps, status: 'drafted', returned: { on, ...event.data } };
    }
    case 'PlanApproved':
      return stepped(course, 'approved', { from: 'submitted', taken: taken(fact, event.data.document) });
    case 'PlanPublicationSet':
      return { ...standing(course, 'approved'), publishAt: event.data.at, publishWhere: event.data.where };
    case 'PlanPublished': {
      const taking = { from: 'approved' as const, taken: taken(fact, event.data.where) };
      return { ...stepped(course, 'published', taking), publishAt: null };
    }
    case 'PlanIssued': {
      const taking = { from: 'published' as const, taken: taken(fact, event.data.document) };
      return { ...stepped(course, 'issued', taking), ...begunWithIssue(event.data.dues) };
    }
    case 'PlanAdjusted': {
      const { adjustments } = standing(course, 'issued');
      return { ...course, adjustments: [...adjustments, { on, by: actor, ...event.data }] };
    }
    case 'PlanAdjustmentAsked': {
      const { adjustments } = standing(course, 'issued');
      return { ...course, adjustments: [...adjustments, askedFor(event.data, fact)] };
    }
    case 'PlanAdjustmentEnded':
      return { ...course, adjustments: course.adjustments.map((one) => ended(one, event.data, on)) };
    default:
      return evolveDues(course, { ...fact, event });
  }
}

const askedFor = (
  { adjustmentId, what, basis, before, tasks }: Data<'PlanAdjustmentAsked'>,
  { on, actor }: Fact<PlanEvent>,
): PlanAdjustment => ({
  ...{ on, by: actor, what, basis },
  approval: { adjustmentId, before, tasks, status: 'asked', endedOn: null, decidedBy: [] },
});

function ended(
  adjustment: PlanAdjustment,
  { adjustmentId, outcome, decidedBy }: Data<'PlanAdjustmentEnded'>,
  on: Day,
): PlanAdjustment {
  const { approval } = adjustment;
  return approval?.adjustmentId === adjustmentId
    ? { ...adjustment, approval: { ...approval, status: outcome, endedOn: on, decidedBy } }
    : adjustment;
}

type DueEvent = Extract<
  CourseEvent,
  {
    type:
      | 'UnitPlanSubmitted'
      | 'UnitPlansChased'
      | 'PlanOverdue'
      | 'PlanResultOverdue'
      | 'PlanResultReported'
      | 'PlanDueMoved';
  }
>;

function evolveDues(course: PlanCourse, fact: Fact<DueEvent>): PlanCourse {
  const { event, on } = fact;
  const { result } = course;
  switch (event.type) {
    case 'PlanOverdue':
      return { ...course, due: missed(course.due) };
    case 'PlanResultOverdue':
      return { ...course, result: { ...result, due: missed(result.due) } };
    case 'PlanResultReported':
      return { ...course, result: { ...result, reported: taken(fact, event.data.document) } };
    case 'UnitPlanSubmitted': {
      const { unit, document } = event.data;
      return withUnits(course, ({ plans }) => ({
        plans: plans.map((one) => (one.unit === unit ? { unit, submittedOn: on, document } : one)),
      }));
    }
    case 'UnitPlansChased': {
      const { next } = event.data;
      return withUnits(course, ({ due, chased }) => ({
        due: { ...due, missed: true },
        chased: [...chased, on],
        nextChase: next,
      }));
    }
    case 'PlanDueMoved':
      return moved(course, event.data.period, event.data);
    default:
      return assertNever(event);
  }
}

const missed = (due: DueDay | null): DueDay | null => due && { ...due, missed: true };

const taken = ({ on, actor }: Fact<PlanEvent>, document: string | null): StepTaken => ({
  on,
  by: actor,
  document,
});

function withUnits(course: PlanCourse, change: (plans: UnitPlans) => Partial<UnitPlans>): PlanCourse {
  const { unitPlans } = course;
  if (!unitPlans) throw new Error('the chain is broken: no unit owes a plan');
  return { ...course, unitPlans: { ...unitPlans, ...change(unitPlans) } };
}

function moved(course: PlanCourse, period: PlanPeriod, to: Data<'PlanDueMoved'>): PlanCourse {
  const at = { by: to.to, provisional: to.provisional };
  switch (period) {
    case 'plan':
      return { ...course, due: course.due && { ...course.due, ...at } };
    case 'result':
      return {
        ...course,
        result: { ...course.result, due: course.result.due && { ...course.result.due, ...at } },
      };
    case 'unit-plans':
      return withUnits(course, ({ due }) => ({ due: { ...due, ...at }, nextChase: nextDay(at.by) }));
  }
}

function standing(course: PlanCourse, status: PlanStatus): PlanCourse {
  if (course.status !== status)
    throw new Error(`the chain is broken: the plan stands at ${course.status}, not at ${status}`);
  return course;
}

function stepped(
  course: PlanCourse,
  step: PlanStep,
  { from, taken: by }: { readonly from: PlanStatus; readonly taken: StepTaken },
): PlanCourse {
  const { steps } = standing(course, from);
  return { ...course, status: step, steps: { ...steps, [step]: by } };
}
