import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { PointsGateway } from './points-gateway';
import { PointsReading } from './points-reading';

type Answer = Promise<Input<typeof routes.taskPoints.answer>>;

@Controller()
export class PointsController {
  constructor(
    @Inject(PointsReading) private readonly reading: PointsReading,
    @Inject(PointsGateway) private readonly points: PointsGateway,
  ) {}

  @Route(routes.taskPoints)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.taskPoints>): Answer {
    return this.reading.ofTask(caller, params.taskId);
  }

  @Route(routes.addPoints)
  add(@AskedCall() call: Call<typeof routes.addPoints>): Answer {
    const { lines, ...frame } = call.body;
    return this.points.say(call, frame, { type: 'add-points', ...call.params, lines });
  }

  @Route(routes.reportPoint)
  report(@AskedCall() call: Call<typeof routes.reportPoint>): Answer {
    const { text, ...frame } = call.body;
    return this.points.say(call, frame, { type: 'report-point', ...call.params, text });
  }

  @Route(routes.closePoint)
  close(@AskedCall() call: Call<typeof routes.closePoint>): Answer {
    const { opinion, evidence = [], ...frame } = call.body;
    return this.points.say(call, frame, { type: 'close-point', ...call.params, opinion, evidence });
  }

  @Route(routes.returnPoint)
  sendBack(@AskedCall() call: Call<typeof routes.returnPoint>): Answer {
    const { because, ...frame } = call.body;
    return this.points.say(call, frame, { type: 'return-point', ...call.params, because });
  }

  @Route(routes.withdrawPoint)
  withdraw(@AskedCall() call: Call<typeof routes.withdrawPoint>): Answer {
    const { because, ...frame } = call.body;
    return this.points.say(call, frame, { type: 'withdraw-point', ...call.params, because });
  }
}
