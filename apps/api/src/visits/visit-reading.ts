import type { Input, routes } from '@duban/contract';
import { dutyPeriod, isMet, contradictsClaim, refusedPlanner } from '@duban/domain';
import { listVisits, tasksFound, visitShown, visitsOfTask, type FindingRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { actorOf, viewerOf, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';
import { LookBackReading } from './look-back-reading';
import { VisitRules, type PlanVisits } from './visit-rules';

type List = Input<typeof routes.listVisits.answer>;
type Shown = Input<typeof routes.showVisit.answer>;
type OfTask = Input<typeof routes.taskVisits.answer>;

/** What is shown of check visits, to whom it may be. */
@Injectable()
export class VisitReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(VisitRules) private readonly rules: VisitRules,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(LookBackReading) private readonly lookBacks: LookBackReading,
  ) {}

  async list(caller: Caller, plan: string | undefined): Promise<List> {
    const { db, tenant } = this.house;
    const viewer = viewerOf(caller);
    const plans = (await this.rules.on(caller.today)).filter(({ planId }) => !plan || planId === plan);
    const mine = plans.filter((one) => mayPlan(one, caller));
    return {
      visits: [...(await listVisits(db, tenant.id, viewer, plan ?? null))],
      // Whoever sees a part of a plan cannot count the whole.
      duties: viewer.all ? await this.dutiesOf(plans, caller) : [],
      lookBacks: viewer.all ? await this.lookBacks.of(plans, caller) : [],
      mayPlan: mine.map(({ planId, planName, law }) => ({
        planId,
        planName,
        kinds: [...(law?.kinds ?? [])],
      })),
    };
  }

  async show(caller: Caller, visitId: string): Promise<Shown> {
    const { db, tenant } = this.house;
    const viewer = viewerOf(caller);
    const visit = await visitShown(db, tenant.id, viewer, visitId);
    if (!visit) throw notFound();
    const rules = await this.rules.ofPlan(visit.planId, caller.today);
    const may = mayPlan(rules, caller) && !visit.calledOff;
    return {
      ...visit,
      draw: viewer.all ? visit.draw : null,
      looksAt: visit.looksAt.map((one) => ({ ...one, finding: one.finding && findingView(one.finding) })),
      acts: may ? ['find', ...(visit.found === 0 && !visit.draw ? (['call-off'] as const) : [])] : [],
    };
  }

  async ofTask(caller: Caller, taskId: string): Promise<OfTask> {
    const { db, tenant } = this.house;
    await this.tasks.visible(caller, taskId);
    const asked = { taskId, today: caller.today, all: viewerOf(caller).all };
    const { findings, coming } = await visitsOfTask(db, tenant.id, asked);
    return { findings: findings.map(findingView), coming: [...coming] };
  }

  /** The plans whose checks are the caller's to plan. */
  async plannedBy(caller: Caller): Promise<readonly PlanVisits[]> {
    return (await this.rules.on(caller.today)).filter((plan) => mayPlan(plan, caller));
  }

  lookBacksOf(plans: readonly PlanVisits[], caller: Caller): Promise<List['lookBacks']> {
    return this.lookBacks.of(plans, caller);
  }

  async dutiesOf(plans: readonly PlanVisits[], caller: Caller): Promise<List['duties']> {
    return (await Promise.all(plans.map((plan) => this.duties(plan, caller)))).flat();
  }

  private async duties({ planId, planName, duties }: PlanVisits, caller: Caller): Promise<List['duties']> {
    const { db, tenant } = this.house;
    return Promise.all(
      duties.map(async (duty) => {
        const within = dutyPeriod(duty, caller.today);
        const counted = await tasksFound(db, tenant.id, { planId, ...within });
        const { what, basis, all } = duty;
        return {
          planId,
          planName,
          what: { ...what },
          basis,
          all,
          ...within,
          ...counted,
          met: isMet(duty, counted),
        };
      }),
    );
  }
}

const mayPlan = ({ law }: PlanVisits, caller: Caller): boolean =>
  law !== null && refusedPlanner(law, actorOf(caller)) === null;

const findingView = (row: FindingRow) => ({ ...row, contradicted: contradictsClaim(row.claimed, row.state) });
