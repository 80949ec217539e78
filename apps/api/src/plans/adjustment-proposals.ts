import { planAggregate, type Output, type routes } from '@duban/contract';
import type { AdjustmentTerms, PlanAct } from '@duban/domain';
import { editionHash } from '@duban/jurisdictions';
import { touchedTasks } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { stateIn } from '../engine/state-in';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';
import { adjustingUnder } from './plan-law';

type Said = Extract<Output<typeof routes.actOnPlan.body>, { act: 'adjust' }>;
type Proposal = Pick<Extract<PlanAct, { type: 'adjust' }>, 'what' | 'basis' | 'before' | 'tasks' | 'terms'>;

/** What is proposed of a plan, with what only the house knows: the law of it, and how the tasks are worded that it touches. */
@Injectable()
export class AdjustmentProposals {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, planId: string, { what, basis, before, tasks }: Said): Promise<Proposal> {
    const taskIds = [...new Set(tasks)];
    const { db, tenant } = this.house;
    const [terms, touched] = await Promise.all([
      this.terms(caller, planId),
      touchedTasks(db, tenant.id, viewerOf(caller), { planId, taskIds }),
    ]);
    const known = new Set(touched.map(({ taskId }) => taskId));
    const strange = taskIds.filter((taskId) => !known.has(taskId));
    if (strange.length > 0) throw notOfPlan(strange);
    return { what, basis, before, tasks: touched, terms };
  }

  /** The law by which it will be decided is kept under its name before anything names it. */
  private async terms({ today }: Caller, planId: string): Promise<AdjustmentTerms | null> {
    const { editions, tenant } = this.house;
    const { pack } = await stateIn<'plan'>(this.house, planAggregate(planId));
    const law = await adjustingUnder(this.house, { pack, on: today });
    if (!law) return null;
    await editions.keep(tenant.id, [law.edition]);
    return { ...law.rule, edition: editionHash(law.edition), units: await supervisorsOf(this.house) };
  }
}

const notOfPlan = (taskIds: readonly string[]) =>
  problem('bad-request', '有的任务不在这个方案中', 'some of the tasks are not of this plan', {
    errors: taskIds.map((taskId) => ({
      where: 'body.tasks',
      message: `${taskId} 不在这个方案中 / is not of this plan`,
    })),
  });
