import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { siteOf } from '../signatures/site';
import { TaskCorrections } from './task-corrections';
import { TaskGateway } from './task-gateway';
import { TaskSigning } from './task-signing';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

/** The acts of a task's life, one method each: what the body says becomes the command. */
@Controller()
export class TaskActsController {
  constructor(
    @Inject(TaskGateway) private readonly tasks: TaskGateway,
    @Inject(TaskCorrections) private readonly corrections: TaskCorrections,
    @Inject(TaskSigning) private readonly signing: TaskSigning,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  @Route(routes.receiveTask)
  receive(@AskedCall() call: Call<typeof routes.receiveTask>): Answer<'receiveTask'> {
    return this.tasks.act(call, call.body, { type: 'receive' });
  }

  @Route(routes.reportTask)
  report(@AskedCall() call: Call<typeof routes.reportTask>): Answer<'reportTask'> {
    return this.tasks.report(call, call.body);
  }

  @Route(routes.completeTask)
  complete(@AskedCall() call: Call<typeof routes.completeTask>): Answer<'completeTask'> {
    return this.tasks.act(call, call.body, { type: 'complete', summary: call.body.summary });
  }

  @Route(routes.applyTask)
  apply(@AskedCall() call: Call<typeof routes.applyTask>): Answer<'applyTask'> {
    return this.tasks.apply(call, call.body);
  }

  @Route(routes.acceptTask)
  accept(@AskedCall() call: Call<typeof routes.acceptTask>): Answer<'acceptTask'> {
    const { opinion, on, checkedOn = on ?? call.caller.today, checklist, site } = call.body;
    const grounds = { ...(checklist && { checklist }), ...(site && { site }) };
    return this.tasks.act(call, call.body, { type: 'accept', opinion, checkedOn, ...grounds });
  }

  @Route(routes.returnTask)
  return(@AskedCall() call: Call<typeof routes.returnTask>): Answer<'returnTask'> {
    const { because, missing, refused } = call.body;
    const grounds = { ...(missing && { missing }), ...(refused && { refused }) };
    return this.tasks.act(call, call.body, { type: 'return', because, ...grounds });
  }

  @Route(routes.correctEntry)
  correct(@AskedCall() call: Call<typeof routes.correctEntry>): Answer<'correctEntry'> {
    return this.corrections.correct(call, call.params.taskId, call.body);
  }

  @Route(routes.signTask)
  sign(@AskedCall() call: Call<typeof routes.signTask>, @Req() request: Request): Answer<'signTask'> {
    const { body, params } = call;
    return this.signing.sign(call, params.taskId, { body, site: () => siteOf(this.house, request) });
  }

  @Route(routes.publishTask)
  publish(@AskedCall() call: Call<typeof routes.publishTask>): Answer<'publishTask'> {
    return this.tasks.act(call, call.body, { type: 'publish', channels: call.body.channels });
  }
}
