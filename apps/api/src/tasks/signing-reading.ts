import { taskAggregate, type Input, type routes } from '@duban/contract';
import { isOfTheTask, signingIn, type ApprovalOperationType, type Task } from '@duban/domain';
import { taskRow, type TaskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import { StandingFor } from '../approvals/standing-for';
import { notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';

type Shown = Input<typeof routes.showSigning.answer>;

/** The signing of a task as the approval that it is. */
@Injectable()
export class SigningReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async show(caller: Caller, taskId: string): Promise<Shown> {
    await this.visible(caller, taskId);
    const approval = signingIn(await this.state(taskId));
    if (!approval) return { signing: null };
    const { openedOn, lateNoted: lateSince, alarm } = approval;
    const { mine, ...running } = await this.approvals.running(approval, caller, []);
    const own = mine.filter(({ operation }) => isOfTheTask(operation as ApprovalOperationType));
    return { signing: { ...running, mine: own, openedOn, lateSince, alarm } };
  }

  /** Whoever stands in for somebody sees what that one may see. */
  async visible(caller: Caller, taskId: string): Promise<TaskRow> {
    const viewer = await this.standing.viewer(caller);
    const row = await taskRow(this.house.db, this.house.tenant.id, viewer, taskId);
    if (!row) throw notFound();
    return row;
  }

  async state(taskId: string): Promise<Task> {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'task'>(tenant.id, taskAggregate(taskId));
    if (!there) throw notFound();
    return there.state;
  }

  async row(taskId: string): Promise<TaskRow> {
    const row = await taskRow(
      this.house.db,
      this.house.tenant.id,
      { all: true, units: [], persons: [] },
      taskId,
    );
    if (!row) throw problem('internal', '任务不在台账中', 'the task is not in the read model');
    return row;
  }
}
