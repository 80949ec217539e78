import type { Input, routes } from '@duban/contract';
import {
  derivedId,
  unprovenOf,
  type Day,
  type MeasureReport,
  type Report,
  type ReportCommand,
  type ReportSaid,
  type TaskAct,
} from '@duban/domain';
import { evidenceOfTask } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { frameOf, type Asking, type Said, type Unframed } from '../engine/frame';
import { Processes } from '../engine/processes';
import { recorded } from '../engine/recorded';
import { HOUSE, type House } from '../house';
import { TaskLookup } from './task-lookup';
import { TaskOrders } from './task-orders';

/** An act as its body says it; person, request and day are added here. */
export type Act = Unframed<TaskAct>;
type OfTask = Asking & { readonly params: { readonly taskId: string } };
type Applied = Omit<Input<typeof routes.applyTask.body>, keyof Said> & Said;
type Reported = Omit<Input<typeof routes.reportTask.body>, keyof Said> & Said;

type TaskAnswer = Input<typeof routes.receiveTask.answer>;
type ReportAnswer = Input<typeof routes.reportTask.answer>;

/** The contract has seen to it that the one or the other is there. */
function saidIn({ state, text, measures, unchanged, helpNeeded }: Omit<Reported, keyof Said>): ReportSaid {
  if (unchanged !== undefined || state === undefined) return { unchanged: unchanged ?? '', helpNeeded };
  return { state, text: text ?? '', helpNeeded, measures: measures?.map(measureOf) };
}

const measureOf = ({ no, state, text, on }: Named): MeasureReport => ({
  no,
  state,
  ...(text?.trim() && { text }),
  ...(on && { on: on as Day }),
});
type Named = NonNullable<Reported['measures']>[number];

const answerOf = ({ reportId, measures, unchanged, helpNeeded, ...said }: Report): ReportAnswer => ({
  id: reportId,
  taskId: said.taskId,
  period: said.period,
  state: said.state,
  text: said.text,
  measures: (measures ?? []).map((measure) => ({ ...measure })),
  unchanged: unchanged ?? null,
  helpNeeded: helpNeeded ?? null,
  by: said.by,
  on: said.on,
});

/** Sends acts to the process of their task, and reports into the ledger. */
@Injectable()
export class TaskGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
  ) {}

  act(asking: OfTask, said: Said, act: Act): Promise<TaskAnswer> {
    return this.send(asking, said, () => act);
  }

  /** What no evidence proves yet goes on record with the application: whoever accepts reads it there. */
  apply(asking: OfTask, { text, ...said }: Applied): Promise<TaskAnswer> {
    return this.send(asking, said, async () => {
      const { taskId } = asking.params;
      const { db, tenant } = this.house;
      const [task, rows] = await Promise.all([
        this.tasks.state(taskId),
        evidenceOfTask(db, tenant.id, taskId),
      ]);
      return { type: 'apply', text, unproven: unprovenOf(task, rows).map(({ no }) => no) };
    });
  }

  /** What the act says is looked up after it is known that whoever acts may see the task. */
  private send(asking: OfTask, said: Said, act: () => Act | Promise<Act>): Promise<TaskAnswer> {
    const { taskId } = asking.params;
    return this.orders.send(asking.request, taskId, async () => {
      const { cycle } = await this.tasks.own(asking.caller, taskId);
      const command: TaskAct = { ...frameOf(asking, said), ...(await act()) };
      return { cycle, command };
    });
  }

  /** A report changes its task only when it tells of trouble, so it is recorded here and passes through no process. */
  async report(asking: OfTask, { on, late, ...body }: Reported): Promise<ReportAnswer> {
    const { params, request } = asking;
    const { ledger, tenant } = this.house;
    if (!(await this.processes.answered(request))) await this.tasks.own(asking.caller, params.taskId);
    const reportId = derivedId(`report/${tenant.id}/${request.id}`);
    const frame = frameOf(asking, { ...(on && { on }), ...(late && { late }) });
    const command: ReportCommand = { ...frame, type: 'report', reportId, said: saidIn(body) };
    const { report } = recorded(await ledger.submitReport(tenant.id, command, params.taskId));
    return answerOf(report);
  }
}
