import type { ApprovalOperation, Input, routes } from '@duban/contract';
import { signingIn, type ApprovalCommandAct, type TaskAct } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalCommands } from '../approvals/approval-commands';
import { claimedByName } from '../approvals/claimed-by-name';
import { MOVES_PEOPLE, shortageIn } from '../approvals/shortage';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { TaskLookup } from './task-lookup';
import { TaskOrders } from './task-orders';

type Answer = Input<typeof routes.actOnSigning.answer>;

/** Sends what is done in a signing to the process of its task. */
@Injectable()
export class TaskSigning {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalCommands) private readonly commands: ApprovalCommands,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
  ) {}

  async act({ caller, request }: Asking, taskId: string, operation: ApprovalOperation): Promise<Answer> {
    const asking = { caller, request: this.commands.kept(request) };
    const answer = await this.send(asking, taskId, operation);
    const moved = MOVES_PEOPLE.includes(operation.type) ? signingIn(await this.tasks.state(taskId)) : null;
    const short = moved && (await shortageIn(this.house, moved, caller.today));
    return { ...answer, short };
  }

  private async send(asking: Asking, taskId: string, operation: ApprovalOperation) {
    try {
      return await this.orders.send(asking.request, taskId, async () => {
        const { cycle } = await this.tasks.visible(asking.caller, taskId);
        return { cycle, command: ofTheTask(await this.commands.commandOf(asking, operation)) };
      });
    } catch (error) {
      const claims = async () => signingIn(await this.tasks.state(taskId))?.claims ?? [];
      throw await claimedByName(this.house, error, claims);
    }
  }
}

/** What is done in an approval, as an act of the task that holds it. */
function ofTheTask({ id, digest, on, today, late, by, proxies, ...operation }: ApprovalCommandAct): TaskAct {
  const frame = { id, digest, on, today, late, by };
  return { ...frame, type: 'change-signing', proxies, operation: operation };
}
