import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { AsOfReading } from './as-of';
import { LedgerFile } from './ledger-file';
import { LedgerRootsReading } from './ledger-roots';

@Controller()
export class LedgerController {
  constructor(
    @Inject(LedgerRootsReading) private readonly roots: LedgerRootsReading,
    @Inject(LedgerFile) private readonly file: LedgerFile,
    @Inject(AsOfReading) private readonly past: AsOfReading,
  ) {}

  @Route(routes.ledgerRoots)
  async ledgerRoots(
    @AskedCall() _: Call<typeof routes.ledgerRoots>,
  ): Promise<Input<typeof routes.ledgerRoots.answer>> {
    return this.roots.show();
  }

  @Route(routes.exportLedger)
  whole(@AskedCall() { caller }: Call<typeof routes.exportLedger>): Promise<SentFile> {
    return this.file.whole(caller);
  }

  @Route(routes.exportTaskLedger)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.exportTaskLedger>): Promise<SentFile> {
    return this.file.ofTask(caller, params.taskId);
  }

  @Route(routes.tasksAsOf)
  tasksAsOf(
    @AskedCall() { caller, query }: Call<typeof routes.tasksAsOf>,
  ): Promise<Input<typeof routes.tasksAsOf.answer>> {
    return this.past.list(caller, query);
  }

  @Route(routes.taskAsOf)
  taskAsOf(
    @AskedCall() { caller, params, query }: Call<typeof routes.taskAsOf>,
  ): Promise<Input<typeof routes.taskAsOf.answer>> {
    return this.past.task(caller, params.taskId, query);
  }
}
