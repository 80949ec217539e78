import type { ApprovalOperation, Input, Output, routes } from '@duban/contract';
import { signingIn } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { claimedByName } from '../approvals/claimed-by-name';
import { MOVES_PEOPLE, shortageIn } from '../approvals/shortage';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { SigningCommands, type InSigning } from '../signatures/signing-commands';
import type { Site } from '../signatures/site';
import { TaskLookup } from './task-lookup';
import { TaskOrders } from './task-orders';

type Signed = Output<typeof routes.signTask.body>;
type Answer = Input<typeof routes.actOnSigning.answer>;

/** Sends what is done in a signing to the process of its task. */
@Injectable()
export class TaskSigning {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(SigningCommands) private readonly commands: SigningCommands,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
  ) {}

  async act(
    { caller, request }: Asking,
    taskId: string,
    operation: ApprovalOperation,
    site: () => Site = nowhere,
  ): Promise<Answer> {
    const asking = { caller, request: this.commands.kept(request) };
    const answer = await this.send(asking, { taskId, said: operation, site });
    const moved = MOVES_PEOPLE.includes(operation.type) ? signingIn(await this.tasks.state(taskId)) : null;
    const short = moved && (await shortageIn(this.house, moved, caller.today));
    return { ...answer, short };
  }

  /** One's own signature, by whichever method. */
  sign(
    { caller, request }: Asking,
    taskId: string,
    { body: said, site }: { readonly body: Signed; readonly site: () => Site },
  ): ReturnType<TaskOrders['send']> {
    const asking = { caller, request: this.commands.kept(request) };
    return this.orders.send(asking.request, taskId, async () => {
      const { cycle } = await this.tasks.own(caller, taskId);
      return { cycle, command: await this.commands.signing(asking, { taskId, said, site }) };
    });
  }

  private async send(asking: Asking, acting: InSigning<ApprovalOperation>): ReturnType<TaskOrders['send']> {
    const { taskId } = acting;
    try {
      return await this.orders.send(asking.request, taskId, async () => {
        const { cycle } = await this.tasks.visible(asking.caller, taskId);
        return { cycle, command: await this.commands.acting(asking, acting) };
      });
    } catch (error) {
      const claims = async () => signingIn(await this.tasks.state(taskId))?.claims ?? [];
      throw await claimedByName(this.house, error, claims);
    }
  }
}

/** What is done by no request of a browser is proved by no key. */
const nowhere = (): Site => {
  throw new Error('only what somebody signs themselves is proved');
};
