import { routes, type Input } from '@duban/contract';
import { PlanRecords } from './plan-records';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { FeedbackGateway } from './feedback-gateway';
import { PlanLifeGateway } from './plan-life-gateway';
import { PlanLifeReading } from './plan-life-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class PlansController {
  constructor(
    @Inject(PlanRecords) private readonly records: PlanRecords,
    @Inject(PlanLifeReading) private readonly reading: PlanLifeReading,
    @Inject(FeedbackGateway) private readonly feedbacks: FeedbackGateway,
    @Inject(PlanLifeGateway) private readonly life: PlanLifeGateway,
  ) {}

  @Route(routes.listPlans)
  list(@AskedCall() { caller }: Call<typeof routes.listPlans>): Answer<'listPlans'> {
    return this.reading.list(caller);
  }

  /** Before the plan of some id, whose address is shaped alike. */
  @Route(routes.planOffers)
  offers(@AskedCall() { caller }: Call<typeof routes.planOffers>): Answer<'planOffers'> {
    return this.reading.offers(caller);
  }

  @Route(routes.showPlan)
  show(@AskedCall() { caller, params }: Call<typeof routes.showPlan>): Answer<'showPlan'> {
    return this.reading.show(caller, params.planId);
  }

  @Route(routes.receiveFeedback)
  async receiveFeedback(@AskedCall() call: Call<typeof routes.receiveFeedback>): Answer<'receiveFeedback'> {
    const { planId, answer } = await this.feedbacks.receive(call, call.body);
    const { commandId, sequence } = answer;
    return { commandId, sequence, plan: await this.reading.show(call.caller, planId) };
  }

  @Route(routes.publishPlans)
  publish(@AskedCall() call: Call<typeof routes.publishPlans>): Answer<'publishPlans'> {
    return this.life.publish(call, call.body);
  }

  @Route(routes.actOnPlan)
  async act(@AskedCall() call: Call<typeof routes.actOnPlan>): Answer<'actOnPlan'> {
    const { planId } = call.params;
    const { commandId, sequence } = await this.life.act(call, planId, call.body);
    return { commandId, sequence, plan: await this.reading.show(call.caller, planId) };
  }

  @Route(routes.planRecord)
  record(@AskedCall() { caller, params }: Call<typeof routes.planRecord>): Answer<'planRecord'> {
    return this.records.of(caller, params.planId);
  }
}
