import { planAggregate, type Answer, type Input, type Output, type routes } from '@duban/contract';
import { decidePlan, type Plan, type PlanAct } from '@duban/domain';
import { leadUnitsOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { refused } from '../edge/problem';
import { frameOf, type Asking, type Unframed } from '../engine/frame';
import { Processes } from '../engine/processes';
import { stateIn } from '../engine/state-in';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { AdjustmentProposals } from './adjustment-proposals';
import { incompleteIn } from './completeness';
import { PlanLifeReading } from './plan-life-reading';

type Said = Output<typeof routes.actOnPlan.body>;
type Published = Output<typeof routes.publishPlans.body>;
type Act = Unframed<PlanAct>;

/** Sends acts to the process of their plan. */
@Injectable()
export class PlanLifeGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(PlanLifeReading) private readonly reading: PlanLifeReading,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(AdjustmentProposals) private readonly adjustments: AdjustmentProposals,
  ) {}

  async act(asking: Asking, planId: string, said: Said): Promise<Answer> {
    const known = await this.processes.answered(asking.request);
    if (known) return known;
    await this.reading.visible(asking.caller, planId);
    return this.carryOut(asking.request, planId, {
      ...frameOf(asking, said),
      ...(await this.actOf(asking.caller, planId, said)),
    });
  }

  /** None is set for the moment while one of them would be refused; each is a command of its own plan. */
  async publish(
    { caller, request }: Asking,
    { plans, where, at }: Published,
  ): Promise<Input<typeof routes.publishPlans.answer>> {
    const moment = Date.parse(at);
    const orders = [...new Set(plans)].map((planId) => {
      const own = { ...request, id: `${request.id}/${planId}` };
      const command = {
        ...frameOf({ caller, request: own }, {}),
        type: 'publish',
        at: moment,
        now: this.house.now(),
        where,
      } as const;
      return { planId, own, command };
    });
    for (const { planId, own, command } of orders) {
      if (await this.processes.answered(own)) continue;
      await this.reading.visible(caller, planId);
      const decision = await this.judge(planId, command);
      if (!decision.ok) throw refused(decision);
    }
    const set: { planId: string; sequence: number }[] = [];
    for (const { planId, own, command } of orders) {
      const answer = (await this.processes.answered(own)) ?? (await this.carryOut(own, planId, command));
      set.push({ planId, sequence: answer.sequence });
    }
    return { at: new Date(moment).toISOString(), plans: set };
  }

  private carryOut(request: CommandRequest, planId: string, command: PlanAct): Promise<Answer> {
    const process = { type: 'plan', planId } as const;
    return this.processes.carryOut({ request, process, command, judge: () => this.judge(planId, command) });
  }

  private async judge(planId: string, command: PlanAct) {
    const [plan, { calendar }] = await Promise.all([this.stateOf(planId), lawNow(this.house)]);
    return decidePlan(plan, command, calendar);
  }

  private stateOf(planId: string): Promise<Plan> {
    return stateIn<'plan'>(this.house, planAggregate(planId));
  }

  /** What only the house knows is added: what the tasks lack, whose implementation plans an issue asks for. */
  private async actOf(caller: Caller, planId: string, said: Said): Promise<Act> {
    switch (said.act) {
      case 'draft':
      case 'approve':
        return { type: said.act, document: said.document };
      case 'submit': {
        const incomplete = await incompleteIn(this.house, caller, await this.stateOf(planId));
        return { type: said.act, document: said.document, incomplete, despite: said.despite };
      }
      case 'return':
        return { type: said.act, because: said.because };
      case 'publish':
        return {
          ...{ type: said.act, where: said.where, now: this.house.now() },
          at: said.at === null ? null : Date.parse(said.at),
        };
      case 'issue': {
        const units = await leadUnitsOf(this.house.db, this.house.tenant.id, planId);
        return { type: said.act, document: said.document, units };
      }
      case 'adjust':
        return { type: said.act, ...(await this.adjustments.of(caller, planId, said)) };
      case 'submit-unit-plan':
        return { type: said.act, unit: said.unit, document: said.document };
      case 'report-result':
        return { type: said.act, document: said.document };
    }
  }
}
