import type { Input, Output, routes } from '@duban/contract';
import { extensionsOf, type ExtensionCommand } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { TaskLookup } from '../tasks/task-lookup';
import { TaskOrders } from '../tasks/task-orders';
import { ExtensionReading } from './extension-reading';

type Wanted = Output<typeof routes.extendTask.body>;
type Answer = Input<typeof routes.extendTask.answer>;

/** Sends an asking for a later deadline to the process of its task, with what the task's own law says of it. */
@Injectable()
export class ExtensionGateway {
  constructor(
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
    @Inject(ExtensionReading) private readonly reading: ExtensionReading,
  ) {}

  async extend(asking: Asking, taskId: string, wanted: Wanted): Promise<Answer> {
    const answer = await this.orders.send(asking.request, taskId, () => this.orderOf(asking, taskId, wanted));
    const asked = extensionsOf(await this.tasks.state(taskId)).findLast(
      ({ to, because }) => to === wanted.to && because === wanted.because.trim(),
    );
    if (!asked) throw problem('internal', '延期申请不在任务中', 'the extension is not in the task');
    return { ...answer, approvalId: asked.extensionId };
  }

  private async orderOf(asking: Asking, taskId: string, { on, late, ...said }: Wanted) {
    const { cycle } = await this.tasks.visible(asking.caller, taskId);
    const { policy } = await this.tasks.state(taskId);
    const clause = await this.reading.clause(policy);
    const command: ExtensionCommand = {
      ...frameOf(asking, { on, late }),
      ...said,
      type: 'extend',
      terms: clause?.terms ?? null,
    };
    return { cycle, command };
  }
}
