import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { VisitGateway } from './visit-gateway';
import { VisitReading } from './visit-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class VisitsController {
  constructor(
    @Inject(VisitReading) private readonly reading: VisitReading,
    @Inject(VisitGateway) private readonly visits: VisitGateway,
  ) {}

  @Route(routes.listVisits)
  list(@AskedCall() { caller, query }: Call<typeof routes.listVisits>): Answer<'listVisits'> {
    return this.reading.list(caller, query.plan);
  }

  @Route(routes.showVisit)
  show(@AskedCall() { caller, params }: Call<typeof routes.showVisit>): Answer<'showVisit'> {
    return this.reading.show(caller, params.visitId);
  }

  @Route(routes.taskVisits)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.taskVisits>): Answer<'taskVisits'> {
    return this.reading.ofTask(caller, params.taskId);
  }

  @Route(routes.planVisit)
  plan(@AskedCall() call: Call<typeof routes.planVisit>): Answer<'planVisit'> {
    return this.visits.plan(call, call.body);
  }

  @Route(routes.drawLookBack)
  draw(@AskedCall() call: Call<typeof routes.drawLookBack>): Answer<'drawLookBack'> {
    return this.visits.draw(call, call.body);
  }

  @Route(routes.callOffVisit)
  callOff(@AskedCall() call: Call<typeof routes.callOffVisit>): Answer<'callOffVisit'> {
    return this.visits.callOff(call, call.params.visitId, call.body);
  }

  @Route(routes.recordFinding)
  find(@AskedCall() call: Call<typeof routes.recordFinding>): Answer<'recordFinding'> {
    return this.visits.find(call, call.params.visitId, call.body);
  }
}
