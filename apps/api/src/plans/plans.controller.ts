import { routes, type Input } from '@duban/contract';
import { listPlans } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { viewerOf } from '../people/caller';
import { ImportGateway } from './import-gateway';
import { ImportReading, viewOf } from './import-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class PlansController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ImportReading) private readonly reading: ImportReading,
    @Inject(ImportGateway) private readonly imports: ImportGateway,
  ) {}

  @Route(routes.listPlans)
  async list(@AskedCall() { caller }: Call<typeof routes.listPlans>): Answer<'listPlans'> {
    return { plans: [...(await listPlans(this.house.db, this.house.tenant.id, viewerOf(caller)))] };
  }

  @Route(routes.readPlan)
  async read(@AskedCall() call: Call<typeof routes.readPlan>): Answer<'readPlan'> {
    return viewOf(await this.reading.read(call, call.query.name, call.bytes));
  }

  @Route(routes.showImport)
  async show(@AskedCall() { params }: Call<typeof routes.showImport>): Answer<'showImport'> {
    return viewOf(await this.imports.show(params.importId));
  }

  @Route(routes.confirmImport)
  async confirm(@AskedCall() call: Call<typeof routes.confirmImport>): Answer<'confirmImport'> {
    return viewOf(await this.imports.confirm(call, call.body));
  }
}
