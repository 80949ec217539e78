import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { Passkeys } from './passkeys';
import { siteOf } from './site';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class PasskeysController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
  ) {}

  @Route(routes.listPasskeys)
  list(@AskedCall() { caller }: Call<typeof routes.listPasskeys>): Answer<'listPasskeys'> {
    return this.passkeys.list(caller);
  }

  @Route(routes.offerPasskey)
  async offer(
    @AskedCall() { caller, body }: Call<typeof routes.offerPasskey>,
    @Req() request: Request,
  ): Answer<'offerPasskey'> {
    return { options: await this.passkeys.offer(caller, body.password, siteOf(this.house, request)) };
  }

  @Route(routes.addPasskey)
  add(
    @AskedCall() { caller, body }: Call<typeof routes.addPasskey>,
    @Req() request: Request,
  ): Answer<'addPasskey'> {
    return this.passkeys.add(caller, body, siteOf(this.house, request));
  }

  @Route(routes.removePasskey)
  async remove(@AskedCall() { caller, params }: Call<typeof routes.removePasskey>): Answer<'removePasskey'> {
    await this.passkeys.remove(caller, params.passkeyId);
    return {};
  }
}
