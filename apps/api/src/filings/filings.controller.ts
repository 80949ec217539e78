import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { FilingGateway } from './filing-gateway';
import { FilingReading } from './filing-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class FilingsController {
  constructor(
    @Inject(FilingReading) private readonly filings: FilingReading,
    @Inject(FilingGateway) private readonly gateway: FilingGateway,
  ) {}

  @Route(routes.listFilings)
  list(@AskedCall() { caller, query }: Call<typeof routes.listFilings>): Answer<'listFilings'> {
    return this.filings.list(caller, query);
  }

  @Route(routes.exportFilings)
  export(@AskedCall() { caller, query }: Call<typeof routes.exportFilings>): Promise<SentFile> {
    return this.filings.csv(caller, query);
  }

  @Route(routes.confirmFiling)
  confirm(@AskedCall() call: Call<typeof routes.confirmFiling>): Answer<'confirmFiling'> {
    return this.gateway.confirm(call, call.body);
  }

  @Route(routes.fileTask)
  file(@AskedCall() call: Call<typeof routes.fileTask>): Answer<'fileTask'> {
    return this.gateway.file(call, call.body);
  }
}
