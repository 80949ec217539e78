import type { Input, routes } from '@duban/contract';
import { dutyPeriod, draws, refusedPlanner, sampleSize } from '@duban/domain';
import { countClosedBefore, visitShown } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { actorOf, viewerOf, type Caller } from '../people/caller';
import { lookBackId } from './look-back-id';
import type { PlanVisits } from './visit-rules';

type Due = Input<typeof routes.listVisits.answer>['lookBacks'][number];

/** What a period draws of the closed tasks of each plan, and whether it was drawn. */
@Injectable()
export class LookBackReading {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(plans: readonly PlanVisits[], caller: Caller): Promise<Due[]> {
    const due = await Promise.all(plans.map((plan) => this.ofPlan(plan, caller)));
    return due.flatMap((one) => one ?? []);
  }

  /** Null where nothing can be drawn. */
  private async ofPlan({ planId, planName, law, draw }: PlanVisits, caller: Caller): Promise<Due | null> {
    if (!draw) return null;
    const { db, tenant } = this.house;
    const { percent, unverified, what, basis } = draw;
    const within = dutyPeriod(draws(draw), caller.today);
    const id = lookBackId(planId, within.period);
    const visit = await visitShown(db, tenant.id, viewerOf(caller), id);
    const closed =
      visit?.draw?.population.length ??
      (await countClosedBefore(db, tenant.id, { planId, day: within.from }));
    if (closed === 0) return null;
    return {
      ...{ planId, planName, what: what && { ...what }, basis, ...within, percent, unverified, closed },
      sample: sampleSize(closed, percent),
      visitId: visit ? id : null,
      mayDraw: !visit && law !== null && refusedPlanner(law, actorOf(caller)) === null,
    };
  }
}
