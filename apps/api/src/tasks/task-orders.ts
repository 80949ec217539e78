import type { Input, routes } from '@duban/contract';
import { decide, type Decision, type Refusal, type TaskCommand, type TaskEvent } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { refused } from '../edge/problem';
import { Processes } from '../engine/processes';
import { HOUSE, lawNow, type House } from '../house';
import { TaskLookup } from './task-lookup';

type Answer = Input<typeof routes.receiveTask.answer>;

/** A command for the task in its present cycle. */
export interface TaskOrder {
  readonly cycle: number;
  readonly command: TaskCommand;
  /** What only the database can refuse, such as a number that another task has. */
  readonly beside?: () => Promise<Refusal | null>;
}

/** The one way of a command to the process of its task, whatever it does there. */
@Injectable()
export class TaskOrders {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  /** A request that was answered before is answered the same again: only for a new one is an order made. */
  async send(request: CommandRequest, taskId: string, orderOf: () => Promise<TaskOrder>): Promise<Answer> {
    const { commandId, sequence } =
      (await this.processes.answered(request)) ?? (await this.carryOut(request, taskId, await orderOf()));
    return { commandId, sequence, task: await this.tasks.row(taskId) };
  }

  /** What the process would find refused is asked before: only here can the answer say what whoever asks may know of it. */
  private async carryOut(request: CommandRequest, taskId: string, { cycle, command, beside }: TaskOrder) {
    const judge = async (): Promise<Decision<TaskEvent>> => {
      const decision = decide(await this.tasks.state(taskId), command, await lawNow(this.house));
      return (decision.ok && (await beside?.())) || decision;
    };
    const early = beside ? await judge() : null;
    if (early && !early.ok) throw refused(early);
    return this.processes.carryOut({ request, process: { type: 'task', taskId, cycle }, command, judge });
  }
}
