import { routes } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { DossierFile } from './dossier-file';

@Controller()
export class DossierController {
  constructor(@Inject(DossierFile) private readonly dossiers: DossierFile) {}

  @Route(routes.taskDossier)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.taskDossier>): Promise<SentFile> {
    return this.dossiers.ofTask(caller, params.taskId);
  }
}
