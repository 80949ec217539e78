import type { Input, Output, routes } from '@duban/contract';
import { seatsOf, type Text } from '@duban/domain';
import { approvalsWithPartOf, leaversPosts, type ApprovalWithPart } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../edge/problem';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { ApprovalGateway } from './approval-gateway';
import { StandingFor } from './standing-for';

type HandedOver = Input<typeof routes.handOverOnLeaving.answer>;
type Said = Output<typeof routes.handOverOnLeaving.body>;

/**
 * 离职转办: one request, and a hand-over of its own for every open approval in which somebody who leaves has a seat. Each
 * has a key made from the request's, so that the whole, sent again, does nothing twice and goes on where it stopped.
 */
@Injectable()
export class Leaving {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalGateway) private readonly approvals: ApprovalGateway,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async handOver(asking: Asking, person: string, said: Said): Promise<HandedOver> {
    const { db, tenant } = this.house;
    const { caller, request } = asking;
    const posts = await leaversPosts(db, tenant.id, person, caller.today);
    const viewer = await this.standing.viewer(caller);
    const leaving = { person, posts, commandId: request.id };
    const found = await approvalsWithPartOf(db, tenant.id, viewer, leaving);
    const theirs = found.filter(({ state, answered }) => answered || seatsOf(state, leaving).length > 0);
    const outcomes: HandedOver['outcomes'] = [];
    for (const approval of theirs) outcomes.push(await this.one(asking, approval, { ...said, from: person }));
    return { outcomes };
  }

  /** A refusal is the outcome of this one; where nobody knows the outcome, the whole is asked again. */
  private async one(
    { caller, request }: Asking,
    { id, title }: ApprovalWithPart,
    said: Said & { readonly from: string },
  ): Promise<HandedOver['outcomes'][number]> {
    const own = { id: `${request.id}/${id}`, digest: request.digest };
    const outcome = (because: Text | null) => ({
      ...{ approvalId: id, title },
      ...{ handedOver: because === null, because: because && { ...because } },
    });
    try {
      await this.approvals.act({ caller, request: own }, id, { ...said, type: 'hand-over', principal: null });
      return outcome(null);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return outcome(error.because);
    }
  }
}
