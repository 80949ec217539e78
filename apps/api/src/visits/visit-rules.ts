import { holds, type Day, type Task, type VisitLaw } from '@duban/domain';
import {
  drawTermsOf,
  visitDutiesOf,
  visitLawOf,
  type Edition,
  type StatedDraw,
  type StatedDuty,
} from '@duban/jurisdictions';
import { isDrawn } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { editionsOfPlans } from '../packs/editions-of-plans';
import { actorOf, type Caller } from '../people/caller';
import { supervisorsFound } from '../people/supervisors';

/** What the law in force says of the check visits of one plan. */
export interface PlanVisits {
  readonly planId: string;
  readonly planName: string;
  /** The one in force today. */
  readonly edition: Edition | null;
  readonly law: VisitLaw | null;
  readonly duties: readonly StatedDuty[];
  readonly draw: StatedDraw | null;
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
      edition,
      law: units && edition && visitLawOf(edition, units),
      duties: edition ? visitDutiesOf(edition) : [],
      draw: edition && drawTermsOf(edition),
    }));
  }

  async ofPlan(planId: string, today: Day): Promise<PlanVisits> {
    const found = (await this.on(today)).find((plan) => plan.planId === planId);
    if (!found) throw notFound();
    return found;
  }

  /** For which unit somebody looks back at a closed task that was drawn; null where they do not. */
  async looksBackFor(task: Task, caller: Caller): Promise<string | null> {
    const { db, tenant } = this.house;
    if (task.status !== 'closed' || !(await isDrawn(db, tenant.id, task.taskId))) return null;
    const { law } = await this.ofPlan(task.facts.planId, caller.today);
    return law?.planners.find((seat) => holds(actorOf(caller), seat))?.unit ?? null;
  }
}
