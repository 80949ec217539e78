import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { ApprovalGateway } from './approval-gateway';
import { ApprovalReading } from './approval-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class ApprovalsController {
  constructor(
    @Inject(ApprovalReading) private readonly reading: ApprovalReading,
    @Inject(ApprovalGateway) private readonly approvals: ApprovalGateway,
  ) {}

  @Route(routes.listApprovals)
  list(@AskedCall() { caller, query }: Call<typeof routes.listApprovals>): Answer<'listApprovals'> {
    return this.reading.list(caller, query);
  }

  @Route(routes.showApproval)
  show(@AskedCall() { caller, params }: Call<typeof routes.showApproval>): Answer<'showApproval'> {
    return this.reading.show(caller, params.approvalId);
  }

  @Route(routes.actOnApproval)
  act(@AskedCall() call: Call<typeof routes.actOnApproval>): Answer<'actOnApproval'> {
    return this.approvals.act(call, call.params.approvalId, call.body);
  }
}
