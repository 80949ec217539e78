import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { AdjustmentReading } from './adjustment-reading';

type Answer = Promise<Input<typeof routes.approvalAdjustment.answer>>;

@Controller()
export class AdjustmentsController {
  constructor(@Inject(AdjustmentReading) private readonly reading: AdjustmentReading) {}

  @Route(routes.approvalAdjustment)
  ofApproval(@AskedCall() { params, caller }: Call<typeof routes.approvalAdjustment>): Answer {
    return this.reading.ofApproval(caller, params.approvalId);
  }
}
