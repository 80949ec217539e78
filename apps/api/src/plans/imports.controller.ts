import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { ImportGateway } from './import-gateway';
import { ImportMending } from './import-mending';
import { ImportReading } from './import-reading';
import { ImportViews } from './import-views';
import { columnsOf, sampleFor } from './plan-sample';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class ImportsController {
  constructor(
    @Inject(ImportReading) private readonly reading: ImportReading,
    @Inject(ImportGateway) private readonly imports: ImportGateway,
    @Inject(ImportMending) private readonly mending: ImportMending,
    @Inject(ImportViews) private readonly views: ImportViews,
  ) {}

  @Route(routes.readPlan)
  async read(@AskedCall() call: Call<typeof routes.readPlan>): Answer<'readPlan'> {
    const { stored, again } = await this.reading.read(call, call.query.name, call.bytes);
    return { ...(await this.views.of(stored)), again };
  }

  // Before the routes of one import: what stands first is taken first.
  @Route(routes.planColumns)
  async columns(): Answer<'planColumns'> {
    return columnsOf();
  }

  @Route(routes.planSample)
  sample(@AskedCall() { caller }: Call<typeof routes.planSample>): Promise<SentFile> {
    return sampleFor(caller.today);
  }

  @Route(routes.showImport)
  async show(@AskedCall() { params }: Call<typeof routes.showImport>): Answer<'showImport'> {
    return this.views.of(await this.imports.show(params.importId));
  }

  @Route(routes.importSheets)
  async sheets(@AskedCall() { params }: Call<typeof routes.importSheets>): Answer<'importSheets'> {
    const sheets = await this.imports.sheets(params.importId);
    return { sheets: sheets && [...sheets] };
  }

  @Route(routes.mendImport)
  async mend(@AskedCall() call: Call<typeof routes.mendImport>): Answer<'mendImport'> {
    return this.views.of(await this.mending.mend(call, call.body));
  }

  @Route(routes.mendUnit)
  async mendUnit(@AskedCall() call: Call<typeof routes.mendUnit>): Answer<'mendUnit'> {
    return this.views.of(await this.mending.mendUnit(call, call.body));
  }

  @Route(routes.confirmImport)
  async confirm(@AskedCall() call: Call<typeof routes.confirmImport>): Answer<'confirmImport'> {
    return this.views.of(await this.imports.confirm(call, call.body));
  }
}
