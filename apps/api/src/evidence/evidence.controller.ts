import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { EvidenceGateway } from './evidence-gateway';
import { EvidenceLooking } from './evidence-looking';
import { EvidenceReading } from './evidence-reading';

type Answer = Promise<Input<typeof routes.taskEvidence.answer>>;

@Controller()
export class EvidenceController {
  constructor(
    @Inject(EvidenceReading) private readonly reading: EvidenceReading,
    @Inject(EvidenceLooking) private readonly looking: EvidenceLooking,
    @Inject(EvidenceGateway) private readonly evidence: EvidenceGateway,
  ) {}

  @Route(routes.taskEvidence)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.taskEvidence>): Answer {
    return this.reading.ofTask(caller, params.taskId);
  }

  @Route(routes.addEvidence)
  add(@AskedCall() call: Call<typeof routes.addEvidence>): Answer {
    return this.evidence.add(call, call.params.taskId, call.body);
  }

  @Route(routes.supersedeEvidence)
  supersede(@AskedCall() call: Call<typeof routes.supersedeEvidence>): Answer {
    return this.evidence.supersede(call, call.params, call.body);
  }

  @Route(routes.withdrawEvidence)
  withdraw(@AskedCall() call: Call<typeof routes.withdrawEvidence>): Answer {
    return this.evidence.withdraw(call, call.params, call.body);
  }

  @Route(routes.evidencePicture)
  picture(@AskedCall() { caller, params }: Call<typeof routes.evidencePicture>): Promise<SentFile> {
    return this.looking.picture(caller, params);
  }

  @Route(routes.evidenceSheets)
  sheets(
    @AskedCall() { caller, params }: Call<typeof routes.evidenceSheets>,
  ): Promise<Input<typeof routes.evidenceSheets.answer>> {
    return this.looking.sheets(caller, params);
  }

  @Route(routes.evidenceFile)
  file(@AskedCall() { caller, params }: Call<typeof routes.evidenceFile>): Promise<SentFile> {
    return this.reading.file(caller, params);
  }
}
