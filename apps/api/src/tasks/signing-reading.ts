import type { Input, routes } from '@duban/contract';
import { isOfTheTask, signingIn, type ApprovalOperationType } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import type { Caller } from '../people/caller';
import { TaskLookup } from './task-lookup';

type Shown = Input<typeof routes.showSigning.answer>;

/** The signing of a task as the approval that it is. */
@Injectable()
export class SigningReading {
  constructor(
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async show(caller: Caller, taskId: string): Promise<Shown> {
    await this.tasks.visible(caller, taskId);
    const approval = signingIn(await this.tasks.state(taskId));
    if (!approval) return { signing: null };
    const { openedOn, lateNoted: lateSince, alarm } = approval;
    const { mine, ...running } = await this.approvals.running(approval, caller, []);
    const own = mine.filter(({ operation }) => isOfTheTask(operation as ApprovalOperationType));
    return { signing: { ...running, mine: own, openedOn, lateSince, alarm } };
  }
}
