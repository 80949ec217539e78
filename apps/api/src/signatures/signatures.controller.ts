import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { Proofs } from './proofs';
import { ScanMethod } from './scan';
import { Statements } from './statements';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

/** What exactly is signed, and by what it was proved. */
@Controller()
export class SignaturesController {
  constructor(
    @Inject(Statements) private readonly statements: Statements,
    @Inject(ScanMethod) private readonly scans: ScanMethod,
    @Inject(Proofs) private readonly proofs: Proofs,
  ) {}

  @Route(routes.showStatement)
  statement(
    @AskedCall() { caller, params, query }: Call<typeof routes.showStatement>,
  ): Answer<'showStatement'> {
    return this.statements.show(caller, params.taskId, query);
  }

  @Route(routes.sendScan)
  async scan(
    @AskedCall() { caller, params, query, bytes }: Call<typeof routes.sendScan>,
  ): Answer<'sendScan'> {
    await this.statements.refuseOther(caller, params.taskId);
    return this.scans.keep(bytes, query.file);
  }

  @Route(routes.showProof)
  proof(@AskedCall() { caller, params }: Call<typeof routes.showProof>): Promise<SentFile> {
    return this.proofs.read(caller, params);
  }
}
