import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { LadderGateway } from './ladder-gateway';
import { LadderReading } from './ladder-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class LadderController {
  constructor(
    @Inject(LadderReading) private readonly reading: LadderReading,
    @Inject(LadderGateway) private readonly ladder: LadderGateway,
  ) {}

  @Route(routes.taskLadder)
  ofTask(@AskedCall() { params, caller }: Call<typeof routes.taskLadder>): Answer<'taskLadder'> {
    return this.reading.ofTask(caller, params.taskId);
  }

  @Route(routes.actOnLadder)
  act(@AskedCall() call: Call<typeof routes.actOnLadder>): Answer<'actOnLadder'> {
    return this.ladder.act(call, call.params.taskId, call.body);
  }
}
