import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { siteOf } from '../signatures/site';
import { SigningReading } from './signing-reading';
import { TaskSigning } from './task-signing';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class TaskSigningController {
  constructor(
    @Inject(SigningReading) private readonly reading: SigningReading,
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskSigning) private readonly signing: TaskSigning,
  ) {}

  @Route(routes.showSigning)
  show(@AskedCall() { caller, params }: Call<typeof routes.showSigning>): Answer<'showSigning'> {
    return this.reading.show(caller, params.taskId);
  }

  @Route(routes.actOnSigning)
  act(@AskedCall() call: Call<typeof routes.actOnSigning>, @Req() request: Request): Answer<'actOnSigning'> {
    const { body, params } = call;
    return this.signing.act(call, params.taskId, body, () => siteOf(this.house, request));
  }
}
