import { routes } from '@duban/contract';
import { Controller, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HealthWatch, type Health } from './health';

@Controller()
export class HealthController {
  constructor(@Inject(HealthWatch) private readonly watch: HealthWatch) {}

  @Route(routes.health)
  async health(
    @AskedCall() _: Call<typeof routes.health>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Health> {
    const state = await this.watch.state();
    if (!state.ok) response.status(routes.health.orStatus);
    return state;
  }
}
