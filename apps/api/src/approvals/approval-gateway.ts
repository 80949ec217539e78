import type { ApprovalOperation, Input, routes } from '@duban/contract';
import { decideApproval } from '@duban/domain';
import { approvalRow, EVERYBODY } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import type { Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { ApprovalCommands } from './approval-commands';
import { ApprovalReading } from './approval-reading';
import { claimedByName } from './claimed-by-name';
import { MOVES_PEOPLE, shortageIn } from './shortage';

type Answer = Input<typeof routes.actOnApproval.answer>;

const hasNoStatement = () =>
  problem(
    'wrong-state',
    '这项审批没有签署内容，不能按签署方式办理；只有任务的签字有',
    'this approval has no statement to prove: only the signing of a task has',
  );

/** Sends operations to the process of their approval. */
@Injectable()
export class ApprovalGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(ApprovalReading) private readonly reading: ApprovalReading,
    @Inject(ApprovalCommands) private readonly commands: ApprovalCommands,
  ) {}

  async act({ caller, request }: Asking, approvalId: string, operation: ApprovalOperation): Promise<Answer> {
    const asking = { caller, request: this.commands.kept(request) };
    const { commandId, sequence } =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, approvalId, operation));
    return { commandId, sequence, ...(await this.after(caller, approvalId, operation)) };
  }

  private async carryOut(asking: Asking, approvalId: string, operation: ApprovalOperation) {
    const { caller, request } = asking;
    await this.reading.visible(caller, approvalId);
    if ('proof' in operation && operation.proof) throw hasNoStatement();
    const command = await this.commands.commandOf(asking, operation);
    const process = { type: 'approval', approvalId } as const;
    const judge = async () =>
      decideApproval(await this.reading.state(approvalId), command, await this.reading.lawFor(caller));
    try {
      return await this.processes.carryOut({ request, process, command, judge });
    } catch (error) {
      throw await claimedByName(this.house, error, async () => (await this.reading.state(approvalId)).claims);
    }
  }

  private async after(
    { today }: Caller,
    approvalId: string,
    { type }: ApprovalOperation,
  ): Promise<Pick<Answer, 'approval' | 'short'>> {
    const { db, tenant } = this.house;
    const everybody = { ...EVERYBODY, seats: [] };
    const approval = await approvalRow(db, tenant.id, everybody, approvalId);
    if (!approval) throw problem('internal', '审批不在台账中', 'the approval is not in the read model');
    if (!MOVES_PEOPLE.includes(type)) return { approval, short: null };
    const state = await this.reading.state(approvalId);
    return { approval, short: await shortageIn(this.house, state, today) };
  }
}
