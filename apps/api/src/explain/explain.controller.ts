import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { Explaining } from './explaining';

@Controller()
export class ExplainController {
  constructor(@Inject(Explaining) private readonly explaining: Explaining) {}

  @Route(routes.explainFacts)
  explain(
    @AskedCall() { caller, body }: Call<typeof routes.explainFacts>,
  ): Promise<Input<typeof routes.explainFacts.answer>> {
    return this.explaining.explain(caller, body);
  }
}
