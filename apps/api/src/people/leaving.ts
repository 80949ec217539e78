import type { Input, Output, routes } from '@duban/contract';
import { seatsOf, type Text } from '@duban/domain';
import { approvalsWithPartOf, leaversPosts, signingsWithPartOf, type WithPart } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalGateway } from '../approvals/approval-gateway';
import { StandingFor } from '../approvals/standing-for';
import { Problem } from '../edge/problem';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { TaskSigning } from '../tasks/task-signing';

type HandedOver = Input<typeof routes.handOverOnLeaving.answer>;
type Outcome = HandedOver['outcomes'][number];
type Said = Output<typeof routes.handOverOnLeaving.body>;

interface Left extends WithPart {
  readonly kind: Outcome['kind'];
}

/**
 * 离职转办: one request, and a hand-over of its own for every open approval and every signing of a task in which somebody
 * who leaves has a seat. Each has a key made from the request's, so that the whole, sent again, does nothing twice and
 * goes on where it stopped.
 */
@Injectable()
export class Leaving {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalGateway) private readonly approvals: ApprovalGateway,
    @Inject(TaskSigning) private readonly signings: TaskSigning,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async handOver(asking: Asking, person: string, said: Said): Promise<HandedOver> {
    const outcomes: Outcome[] = [];
    for (const left of await this.leftBy(asking, person))
      outcomes.push(await this.one(asking, left, { ...said, from: person }));
    return { outcomes };
  }

  /** Where they have a seat, and what this request has reached before. */
  private async leftBy({ caller, request }: Asking, person: string): Promise<readonly Left[]> {
    const { db, tenant } = this.house;
    const posts = await leaversPosts(db, tenant.id, person, caller.today);
    const viewer = await this.standing.viewer(caller);
    const leaving = { person, posts, commandId: request.id };
    const [approvals, signings] = await Promise.all([
      approvalsWithPartOf(db, tenant.id, viewer, leaving),
      signingsWithPartOf(db, tenant.id, viewer, leaving),
    ]);
    const found = [
      ...approvals.map((one): Left => ({ ...one, kind: 'approval' })),
      ...signings.map((one): Left => ({ ...one, kind: 'task' })),
    ];
    return found.filter(
      ({ approval, answered }) => answered || (approval && seatsOf(approval, leaving).length > 0),
    );
  }

  /** A refusal is the outcome of this one; where nobody knows the outcome, the whole is asked again. */
  private async one(
    { caller, request }: Asking,
    { kind, id, title }: Left,
    said: Said & { readonly from: string },
  ): Promise<Outcome> {
    const own = { caller, request: { id: `${request.id}/${id}`, digest: request.digest } };
    const outcome = (because: Text | null): Outcome => ({
      ...{ kind, id, title },
      ...{ handedOver: because === null, because: because && { ...because } },
    });
    try {
      await this.carriedOutBy(kind).act(own, id, { ...said, type: 'hand-over', principal: null });
      return outcome(null);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return outcome(error.because);
    }
  }

  private carriedOutBy(kind: Outcome['kind']): Pick<ApprovalGateway | TaskSigning, 'act'> {
    return kind === 'task' ? this.signings : this.approvals;
  }
}
