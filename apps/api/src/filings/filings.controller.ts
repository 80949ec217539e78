import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { Certificates } from './certificates';
import { FilingGateway } from './filing-gateway';
import { FilingReading } from './filing-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class FilingsController {
  constructor(
    @Inject(FilingReading) private readonly filings: FilingReading,
    @Inject(FilingGateway) private readonly gateway: FilingGateway,
    @Inject(Certificates) private readonly certificates: Certificates,
  ) {}

  @Route(routes.listFilings)
  list(@AskedCall() { caller, query }: Call<typeof routes.listFilings>): Answer<'listFilings'> {
    return this.filings.list(caller, query);
  }

  @Route(routes.exportFilings)
  export(@AskedCall() { caller, query }: Call<typeof routes.exportFilings>): Promise<SentFile> {
    return this.filings.csv(caller, query);
  }

  @Route(routes.taskCertificate)
  certificate(@AskedCall() { caller, params }: Call<typeof routes.taskCertificate>): Promise<SentFile> {
    return this.certificates.document(caller, params.taskId);
  }

  @Route(routes.checkCertificate)
  check(
    @AskedCall() { params, body }: Call<typeof routes.checkCertificate>,
    @Req() { ip }: Request,
  ): Answer<'checkCertificate'> {
    return this.certificates.check(params.tenant, body.code, ip ?? '');
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
