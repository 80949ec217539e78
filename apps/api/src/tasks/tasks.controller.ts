import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { LedgerExport } from './ledger-export';
import { LedgerReading } from './ledger-reading';
import { TaskReading } from './task-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class TasksController {
  constructor(
    @Inject(LedgerReading) private readonly ledger: LedgerReading,
    @Inject(LedgerExport) private readonly exporting: LedgerExport,
    @Inject(TaskReading) private readonly tasks: TaskReading,
  ) {}

  @Route(routes.listTasks)
  list(@AskedCall() { caller, query }: Call<typeof routes.listTasks>): Answer<'listTasks'> {
    return this.ledger.list(caller, query);
  }

  // Before the routes of one task: what stands first is taken first.
  @Route(routes.countTasks)
  count(@AskedCall() { caller, query }: Call<typeof routes.countTasks>): Answer<'countTasks'> {
    return this.ledger.count(caller, query);
  }

  @Route(routes.exportTasks)
  export(@AskedCall() { caller, query }: Call<typeof routes.exportTasks>): Promise<SentFile> {
    return this.exporting.csv(caller, query);
  }

  @Route(routes.showTask)
  show(@AskedCall() { caller, params }: Call<typeof routes.showTask>): Answer<'showTask'> {
    return this.tasks.show(caller, params.taskId);
  }

  @Route(routes.explainTask)
  explain(@AskedCall() { caller, params }: Call<typeof routes.explainTask>): Answer<'explainTask'> {
    return this.tasks.explain(caller, params.taskId);
  }

  @Route(routes.similarTasks)
  similar(@AskedCall() { caller, params }: Call<typeof routes.similarTasks>): Answer<'similarTasks'> {
    return this.tasks.similar(caller, params.taskId);
  }

  @Route(routes.taskRecord)
  record(@AskedCall() { caller, params }: Call<typeof routes.taskRecord>): Answer<'taskRecord'> {
    return this.tasks.record(caller, params.taskId);
  }

  @Route(routes.closingText)
  closingText(@AskedCall() { caller, params }: Call<typeof routes.closingText>): Answer<'closingText'> {
    return this.tasks.closingText(caller, params.taskId);
  }
}
