import { routes, type Input } from '@duban/contract';
import { PlanRecords } from './plan-records';
import { listPlans, planShown } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { notFound } from '../edge/problem';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { viewerOf } from '../people/caller';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class PlansController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(PlanRecords) private readonly records: PlanRecords,
  ) {}

  @Route(routes.listPlans)
  async list(@AskedCall() { caller }: Call<typeof routes.listPlans>): Answer<'listPlans'> {
    return { plans: [...(await listPlans(this.house.db, this.house.tenant.id, viewerOf(caller)))] };
  }

  @Route(routes.showPlan)
  async show(@AskedCall() { caller, params }: Call<typeof routes.showPlan>): Answer<'showPlan'> {
    const { db, tenant } = this.house;
    const asked = { planId: params.planId, today: caller.today };
    const shown = await planShown(db, tenant.id, viewerOf(caller), asked);
    if (!shown) throw notFound();
    return shown;
  }

  @Route(routes.planRecord)
  record(@AskedCall() { caller, params }: Call<typeof routes.planRecord>): Answer<'planRecord'> {
    return this.records.of(caller, params.planId);
  }
}
