import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { RoundGateway } from './round-gateway';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class RoundsController {
  constructor(@Inject(RoundGateway) private readonly rounds: RoundGateway) {}

  @Route(routes.listRounds)
  async list(@AskedCall() { caller, query }: Call<typeof routes.listRounds>): Answer<'listRounds'> {
    return { rounds: [...(await this.rounds.list(caller, query.plan))] };
  }

  @Route(routes.showRound)
  show(@AskedCall() { caller, params }: Call<typeof routes.showRound>): Answer<'showRound'> {
    return this.rounds.show(caller, params);
  }

  @Route(routes.showBulletin)
  bulletin(@AskedCall() { caller, params }: Call<typeof routes.showBulletin>): Answer<'showBulletin'> {
    return this.rounds.bulletin(caller, params);
  }

  @Route(routes.closeRound)
  close(@AskedCall() call: Call<typeof routes.closeRound>): Answer<'closeRound'> {
    return this.rounds.close(call, call.body.because);
  }
}
