import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { SigningReading } from './signing-reading';
import { TaskSigning } from './task-signing';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class TaskSigningController {
  constructor(
    @Inject(SigningReading) private readonly reading: SigningReading,
    @Inject(TaskSigning) private readonly signing: TaskSigning,
  ) {}

  @Route(routes.showSigning)
  show(@AskedCall() { caller, params }: Call<typeof routes.showSigning>): Answer<'showSigning'> {
    return this.reading.show(caller, params.taskId);
  }

  @Route(routes.actOnSigning)
  act(@AskedCall() call: Call<typeof routes.actOnSigning>): Answer<'actOnSigning'> {
    return this.signing.act(call, call.params.taskId, call.body);
  }
}
