import { planAggregate, type Input, type routes } from '@duban/contract';
import {
  carriedFrom,
  clocksOfPlan,
  openPlanActs,
  PLAN_STEPS,
  type Fact,
  type Plan,
  type PlanCourse,
  type PlanEvent,
  type StepTaken,
} from '@duban/domain';
import { isPlanVisible, listPlans, listUnits, namesOf, planShown, touchedTasks } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { clockView } from '../clocks/clock-view';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { holdersOf } from '../people/holders';
import { adjustmentView, peopleOfAdjustments } from './adjustment-view';
import { completenessOf } from './completeness';
import { adjustingUnder } from './plan-law';
import { offersOf } from './plan-offers';

type Shown = Input<typeof routes.showPlan.answer>;
type Course = NonNullable<Shown['course']>;
type Names = Readonly<Record<string, string>>;

/** The plans, and one as it is shown, with all that its chain says of its course. */
@Injectable()
export class PlanLifeReading {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async list(caller: Caller): Promise<Input<typeof routes.listPlans.answer>> {
    const { db, tenant } = this.house;
    return { plans: [...(await listPlans(db, tenant.id, viewerOf(caller)))] };
  }

  async offers(caller: Caller): Promise<Input<typeof routes.planOffers.answer>> {
    return offersOf(this.house, caller, (await this.list(caller)).plans);
  }

  /** Whoever may not see it is told that there is none. */
  async visible(caller: Caller, planId: string): Promise<void> {
    const { db, tenant } = this.house;
    if (!(await isPlanVisible(db, tenant.id, viewerOf(caller), planId))) throw notFound();
  }

  async show(caller: Caller, planId: string): Promise<Shown> {
    const { db, tenant, ledger } = this.house;
    const asked = { planId, today: caller.today };
    const [shown, { facts }] = await Promise.all([
      planShown(db, tenant.id, viewerOf(caller), asked),
      ledger.readChain<'plan'>(tenant.id, planAggregate(planId)),
    ]);
    if (!shown) throw notFound();
    return { ...shown, course: facts.length > 0 ? await this.courseOf(caller, facts) : null };
  }

  private async courseOf(caller: Caller, facts: readonly Fact<PlanEvent>[]): Promise<Course | null> {
    const plan: Plan = carriedFrom('plan', facts).state;
    const { course } = plan;
    if (!course) return null;
    const { db, tenant, calendars } = this.house;
    const [names, units, calendar] = await Promise.all([
      namesOf(db, tenant.id, peopleIn(course)),
      listUnits(db, tenant.id),
      calendars.of(tenant.id),
    ]);
    const unitNames: Names = Object.fromEntries(units.map(({ id, name }) => [id, name]));
    const [adjustments, completeness, adjusting, waiting] = await Promise.all([
      this.adjustments(caller, plan.planId, { course, names }),
      completenessOf(this.house, caller, plan),
      course.status === 'issued' ? this.adjusting(caller, plan) : null,
      this.waiting(plan, course, { unitNames, caller }),
    ]);
    return {
      ...said(course, names),
      ...{ adjustments, completeness, adjusting, waiting },
      unitPlans: unitPlansOf(course, unitNames),
      moved: movedIn(facts),
      clocks: clocksOfPlan(plan, { calendar, today: caller.today }).map(clockView()),
    };
  }

  /** Of the tasks that an adjustment touches, those that the viewer may see. */
  private async adjustments(
    caller: Caller,
    planId: string,
    { course: { adjustments }, names }: { readonly course: PlanCourse; readonly names: Names },
  ): Promise<Course['adjustments']> {
    const viewer = viewerOf(caller);
    const taskIds = adjustments.flatMap(({ approval }) => approval?.tasks.map(({ taskId }) => taskId) ?? []);
    if (viewer.all || taskIds.length === 0) return adjustments.map((one) => adjustmentView(one, names));
    const { db, tenant } = this.house;
    const found = await touchedTasks(db, tenant.id, viewer, { planId, taskIds });
    const seen = new Set(found.map(({ taskId }) => taskId));
    return adjustments.map((one) => adjustmentView(one, names, seen));
  }

  private async adjusting({ today }: Caller, { pack }: Plan): Promise<Course['adjusting']> {
    return (await adjustingUnder(this.house, { pack, on: today }))?.shown ?? null;
  }

  private waiting(
    plan: Plan,
    { terms }: PlanCourse,
    { unitNames, caller }: { readonly unitNames: Names; readonly caller: Caller },
  ): Promise<Course['waiting']> {
    const holders = holdersOf(this.house, { posts: terms.posts, unitNames, today: caller.today });
    return Promise.all(openPlanActs(plan).map(async ({ act, by }) => ({ act, by: await holders(by) })));
  }
}

function peopleIn(course: PlanCourse): readonly string[] {
  const { steps, result } = course;
  const taken = [...Object.values(steps), result.reported].flatMap((one) => one?.by ?? []);
  const people = [...taken, ...peopleOfAdjustments(course)];
  return [...new Set(people)].filter((id) => !id.startsWith('system:'));
}

const takenBy = ({ on, by, document }: StepTaken, names: Names) => ({
  ...{ on, by, document },
  byName: by === null ? null : (names[by] ?? null),
});

function said(course: PlanCourse, names: Names) {
  const { status, inspection, steps, returned, due, publishAt, publishWhere, result } = course;
  return {
    ...{ status, inspection, returned, due, publishWhere },
    submittedDespite: course.submittedDespite ?? null,
    publishAt: publishAt === null ? null : new Date(publishAt).toISOString(),
    steps: PLAN_STEPS.flatMap((step) => {
      const taken = steps[step];
      return taken ? [{ step, ...takenBy(taken, names) }] : [];
    }),
    result: { due: result.due, reported: result.reported && takenBy(result.reported, names) },
  };
}

const unitPlansOf = ({ unitPlans }: PlanCourse, names: Names): Course['unitPlans'] =>
  unitPlans && {
    ...{ due: unitPlans.due, nextChase: unitPlans.nextChase, chased: [...unitPlans.chased] },
    plans: unitPlans.plans.map((one) => ({ ...one, unitName: names[one.unit] ?? one.unit })),
  };

const movedIn = (facts: readonly Fact<PlanEvent>[]): Course['moved'] =>
  facts.flatMap(({ event, on }) => {
    if (event.type !== 'PlanDueMoved') return [];
    const { period, from, to } = event.data;
    return [{ period, on, from, to }];
  });
