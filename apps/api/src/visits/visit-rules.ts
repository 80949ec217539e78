import type { Day, VisitLaw } from '@duban/domain';
import { visitDutiesOf, visitLawOf, type StatedDuty } from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { editionsOfPlans } from '../packs/editions-of-plans';
import { supervisorsFound } from '../people/supervisors';

/** What the law in force says of the check visits of one plan. */
export interface PlanVisits {
  readonly planId: string;
  readonly planName: string;
  readonly law: VisitLaw | null;
  readonly duties: readonly StatedDuty[];
}

@Injectable()
export class VisitRules {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async on(today: Day): Promise<readonly PlanVisits[]> {
    const plans = await editionsOfPlans(this.house, today);
    const units = await supervisorsFound(this.house);
    return plans.map(({ plan, name, edition }) => ({
      planId: plan,
      planName: name,
      law: units && edition && visitLawOf(edition, units),
      duties: edition ? visitDutiesOf(edition) : [],
    }));
  }

  async ofPlan(planId: string, today: Day): Promise<PlanVisits> {
    const found = (await this.on(today)).find((plan) => plan.planId === planId);
    if (!found) throw notFound();
    return found;
  }
}
