import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { ExtensionGateway } from './extension-gateway';
import { ExtensionReading } from './extension-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class ExtensionsController {
  constructor(
    @Inject(ExtensionReading) private readonly reading: ExtensionReading,
    @Inject(ExtensionGateway) private readonly extensions: ExtensionGateway,
  ) {}

  @Route(routes.taskExtensions)
  ofTask(
    @AskedCall() { params, query, caller }: Call<typeof routes.taskExtensions>,
  ): Answer<'taskExtensions'> {
    return this.reading.ofTask(caller, params.taskId, query.to);
  }

  @Route(routes.extendTask)
  extend(@AskedCall() call: Call<typeof routes.extendTask>): Answer<'extendTask'> {
    return this.extensions.extend(call, call.params.taskId, call.body);
  }

  @Route(routes.approvalExtension)
  ofApproval(
    @AskedCall() { params, caller }: Call<typeof routes.approvalExtension>,
  ): Answer<'approvalExtension'> {
    return this.reading.ofApproval(caller, params.approvalId);
  }
}
