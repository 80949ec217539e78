import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { SetUp } from './set-up';

@Controller()
export class SetUpController {
  constructor(@Inject(SetUp) private readonly links: SetUp) {}

  @Route(routes.showSetUp)
  showSetUp(
    @AskedCall() { body }: Call<typeof routes.showSetUp>,
    @Req() { ip }: Request,
  ): Promise<Input<typeof routes.showSetUp.answer>> {
    return this.links.show(body.token, ip ?? '');
  }

  @Route(routes.setUp)
  setUp(
    @AskedCall() { body }: Call<typeof routes.setUp>,
    @Req() { ip }: Request,
  ): Promise<Input<typeof routes.setUp.answer>> {
    const { token, ...first } = body;
    return this.links.setUp(token, first, ip ?? '');
  }
}
