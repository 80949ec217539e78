import { taskAggregate, type Input, type routes } from '@duban/contract';
import {
  decide,
  derivedId,
  type CommandFrame,
  type ReportCommand,
  type Task,
  type TaskAct,
} from '@duban/domain';
import { taskRow, type TaskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { keyReused, notFound, problem, refused } from '../edge/problem';
import { frameOf, type Asking, type Said } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { viewerOf } from '../people/caller';

type Without<Command, Known extends PropertyKey> = Command extends unknown ? Omit<Command, Known> : never;
/** An act as its body says it; person, request and day are added here. */
export type Act = Without<TaskAct, keyof CommandFrame | 'by'>;
type Reported = Pick<ReportCommand, 'state' | 'text'> & Said;

type TaskAnswer = Input<typeof routes.receiveTask.answer>;
type ReportAnswer = Input<typeof routes.reportTask.answer>;

/** Sends acts to the process of their task, and reports into the ledger. */
@Injectable()
export class TaskGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  async act(
    asking: Asking & { readonly params: { readonly taskId: string } },
    said: Said,
    act: Act,
  ): Promise<TaskAnswer> {
    const { taskId } = asking.params;
    const command: TaskAct = { ...frameOf(asking, said), ...act };
    const answer =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, command, taskId));
    const task = await this.row(taskId);
    return { commandId: answer.commandId, sequence: answer.sequence, task };
  }

  /** A report changes its task only when it tells of trouble, so it is recorded here and passes through no process. */
  async report(
    asking: Asking & { readonly params: { readonly taskId: string } },
    { state, text, ...said }: Reported,
  ): Promise<ReportAnswer> {
    const { params, request, caller } = asking;
    const { ledger, tenant, db } = this.house;
    if (
      !(await this.processes.answered(request)) &&
      !(await taskRow(db, tenant.id, viewerOf(caller), params.taskId))
    )
      throw notFound();
    const reportId = derivedId(`report/${tenant.id}/${request.id}`);
    const command: ReportCommand = { ...frameOf(asking, said), type: 'report', reportId, state, text };
    const outcome = await ledger.submitReport(tenant.id, command, params.taskId);
    if (!outcome) throw notFound();
    if (!outcome.ok) throw outcome.code === 'key-reused' ? keyReused() : refused(outcome);
    const { reportId: id, taskId, period, by, on, ...report } = outcome.report;
    return { id, taskId, period, state: report.state, text: report.text, by, on };
  }

  private async carryOut({ caller, request }: Asking, command: TaskAct, taskId: string) {
    const { db, tenant } = this.house;
    const row = await taskRow(db, tenant.id, viewerOf(caller), taskId);
    if (!row) throw notFound();
    const process = { type: 'task', taskId, cycle: row.cycle } as const;
    const judge = async () => decide(await this.state(taskId), command, this.house.law);
    return this.processes.carryOut({ request, process, command, judge });
  }

  private async state(taskId: string): Promise<Task> {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'task'>(tenant.id, taskAggregate(taskId));
    if (!there) throw notFound();
    return there.state;
  }

  private async row(taskId: string): Promise<TaskRow> {
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
