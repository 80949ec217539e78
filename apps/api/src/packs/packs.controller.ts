import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { PackReading } from './pack-reading';

@Controller()
export class PacksController {
  constructor(@Inject(PackReading) private readonly packs: PackReading) {}

  @Route(routes.listPacks)
  async list(@AskedCall() _: Call<typeof routes.listPacks>): Promise<Input<typeof routes.listPacks.answer>> {
    return { packs: [...(await this.packs.list())] };
  }

  @Route(routes.showPack)
  async show(
    @AskedCall() { params, caller }: Call<typeof routes.showPack>,
  ): Promise<Input<typeof routes.showPack.answer>> {
    return this.packs.show(params.packId, caller.today);
  }
}
