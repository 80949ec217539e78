import { routes, type Input } from '@duban/contract';
import { isInhabitedBy } from '@duban/persistence';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { SampleAccounts } from './sample-accounts';

@Controller()
export class HouseController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(SampleAccounts) private readonly accounts: SampleAccounts,
  ) {}

  @Route(routes.house)
  async showHouse(
    @AskedCall() _: Call<typeof routes.house>,
    @Req() { hostname }: Request,
  ): Promise<Input<typeof routes.house.answer>> {
    const { db, tenant } = this.house;
    const [inhabited, accounts] = await Promise.all([
      isInhabitedBy(db, tenant.id),
      this.accounts.toldTo(hostname),
    ]);
    return { title: tenant.title, sample: tenant.sample, inhabited, accounts };
  }
}
