import type { ApprovalOperation, Input, routes } from '@duban/contract';
import { decide, signingIn, type ApprovalCommandAct, type TaskAct } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalCommands } from '../approvals/approval-commands';
import { claimedByName } from '../approvals/claimed-by-name';
import { MOVES_PEOPLE, shortageIn } from '../approvals/shortage';
import type { Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { SigningReading } from './signing-reading';

type Answer = Input<typeof routes.actOnSigning.answer>;

/** Sends what is done in a signing to the process of its task. */
@Injectable()
export class TaskSigning {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(ApprovalCommands) private readonly commands: ApprovalCommands,
    @Inject(SigningReading) private readonly reading: SigningReading,
  ) {}

  async act({ caller, request }: Asking, taskId: string, operation: ApprovalOperation): Promise<Answer> {
    const asking = { caller, request: this.commands.kept(request) };
    const { commandId, sequence } =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, taskId, operation));
    const moved = MOVES_PEOPLE.includes(operation.type) ? signingIn(await this.reading.state(taskId)) : null;
    const short = moved && (await shortageIn(this.house, moved, caller.today));
    return { commandId, sequence, task: await this.reading.row(taskId), short };
  }

  private async carryOut(asking: Asking, taskId: string, operation: ApprovalOperation) {
    const { cycle } = await this.reading.visible(asking.caller, taskId);
    const command = ofTheTask(await this.commands.commandOf(asking, operation));
    const process = { type: 'task', taskId, cycle } as const;
    const judge = async () => decide(await this.reading.state(taskId), command, this.house.law);
    try {
      return await this.processes.carryOut({ request: asking.request, process, command, judge });
    } catch (error) {
      const claims = async () => signingIn(await this.reading.state(taskId))?.claims ?? [];
      throw await claimedByName(this.house, error, claims);
    }
  }
}

/** What is done in an approval, as an act of the task that holds it. */
function ofTheTask({ id, digest, on, today, late, by, proxies, ...operation }: ApprovalCommandAct): TaskAct {
  const frame = { id, digest, on, today, late, by };
  return { ...frame, type: 'change-signing', proxies, operation: operation };
}
