import type { Input, routes } from '@duban/contract';
import { Inject, Injectable } from '@nestjs/common';
import { frameOf, type Asking, type Said } from '../engine/frame';
import { TaskLookup } from '../tasks/task-lookup';
import { TaskOrders } from '../tasks/task-orders';
import { FilingReading } from './filing-reading';

type OfTask = Asking & { readonly params: { readonly taskId: string } };
type Filed = Omit<Input<typeof routes.fileTask.body>, keyof Said> & Said;
type Noted = Omit<Input<typeof routes.confirmFiling.body>, keyof Said> & Said;
type TaskAnswer = Input<typeof routes.fileTask.answer>;

/** Sends filings to the process of their task. */
@Injectable()
export class FilingGateway {
  constructor(
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
    @Inject(FilingReading) private readonly filings: FilingReading,
  ) {}

  /** No office gives a number twice: that is for the database to know, and not for the task's own chain. */
  file(asking: OfTask, { number, ...said }: Filed): Promise<TaskAnswer> {
    const { caller, request, params } = asking;
    return this.orders.send(request, params.taskId, async () => {
      const { cycle } = await this.tasks.own(caller, params.taskId);
      return {
        cycle,
        command: { ...frameOf(asking, said), type: 'file', number },
        beside: () => this.filings.refusedNumber(caller, params.taskId, number.trim()),
      };
    });
  }

  confirm(asking: OfTask, { note, ...said }: Noted): Promise<TaskAnswer> {
    const { caller, request, params } = asking;
    return this.orders.send(request, params.taskId, async () => {
      const { cycle } = await this.tasks.own(caller, params.taskId);
      return { cycle, command: { ...frameOf(asking, said), type: 'confirm-filing', note: note ?? null } };
    });
  }
}
