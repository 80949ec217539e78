import { planAggregate, type Input, type routes } from '@duban/contract';
import { carriedFrom, type PlanEvent } from '@duban/domain';
import { namesOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { adjustmentView, peopleOfAdjustments } from './adjustment-view';

type Shown = Input<typeof routes.approvalAdjustment.answer>;
type Asked = Extract<PlanEvent, { type: 'PlanAdjustmentAsked' }>;

/** The adjustment that an approval is about. Whoever may not see the approval is told that there is none. */
@Injectable()
export class AdjustmentReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
  ) {}

  async ofApproval(caller: Caller, approvalId: string): Promise<Shown> {
    await this.approvals.visible(caller, approvalId);
    const { adjustment } = (await this.approvals.state(approvalId)).frame;
    if (!adjustment) throw notFound();
    const { db, ledger, tenant } = this.house;
    const { facts } = await ledger.readChain<'plan'>(tenant.id, planAggregate(adjustment.planId));
    const { planId, name, course } = carriedFrom('plan', facts).state;
    const found = course?.adjustments.find(({ approval }) => approval?.adjustmentId === approvalId);
    const asked = facts.flatMap(({ event }) => (isAsking(event, approvalId) ? [event.data] : []))[0];
    if (!found || !asked) throw notFound();
    const names = await namesOf(db, tenant.id, peopleOfAdjustments({ adjustments: [found] }));
    return { plan: { id: planId, name }, adjustment: adjustmentView(found, names), text: asked.text };
  }
}

const isAsking = (event: PlanEvent, adjustmentId: string): event is Asked =>
  event.type === 'PlanAdjustmentAsked' && event.data.adjustmentId === adjustmentId;
