import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { Shadows } from './shadows';

@Controller()
export class ShadowsController {
  constructor(@Inject(Shadows) private readonly shadows: Shadows) {}

  @Route(routes.startShadow)
  async start(
    @AskedCall() call: Call<typeof routes.startShadow>,
  ): Promise<Input<typeof routes.startShadow.answer>> {
    return this.shadows.start(call, call.params.packId, call.body);
  }

  @Route(routes.stopShadow)
  async stop(
    @AskedCall() call: Call<typeof routes.stopShadow>,
  ): Promise<Input<typeof routes.stopShadow.answer>> {
    return this.shadows.stop(call, call.params.packId, call.body);
  }

  @Route(routes.showShadow)
  async show(
    @AskedCall() { caller, params, query }: Call<typeof routes.showShadow>,
  ): Promise<Input<typeof routes.showShadow.answer>> {
    return this.shadows.show(caller, params.packId, query);
  }
}
