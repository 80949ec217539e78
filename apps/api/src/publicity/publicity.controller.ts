import { routes, type Input } from '@duban/contract';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { ObjectionGateway } from './objection-gateway';
import { ObjectionReading } from './objection-reading';
import { PublicReading } from './public-reading';

type Objections = Promise<Input<typeof routes.taskObjections.answer>>;

@Controller()
export class PublicityController {
  constructor(
    @Inject(PublicReading) private readonly reading: PublicReading,
    @Inject(ObjectionReading) private readonly objections: ObjectionReading,
    @Inject(ObjectionGateway) private readonly gateway: ObjectionGateway,
  ) {}

  @Route(routes.publicNotices)
  list(
    @AskedCall() { params, query }: Call<typeof routes.publicNotices>,
  ): Promise<Input<typeof routes.publicNotices.answer>> {
    return this.reading.list(params.tenant, query.page);
  }

  @Route(routes.publicNotice)
  show(
    @AskedCall() { params }: Call<typeof routes.publicNotice>,
  ): Promise<Input<typeof routes.publicNotice.answer>> {
    return this.reading.show(params.tenant, params.noticeId);
  }

  @Route(routes.publicNoticeFile)
  document(@AskedCall() { params }: Call<typeof routes.publicNoticeFile>): Promise<SentFile> {
    return this.reading.document(params.tenant, params.noticeId);
  }

  @Route(routes.makeObjection)
  object(
    @AskedCall() { params, body, request }: Call<typeof routes.makeObjection>,
    @Req() { ip }: Request,
  ): Promise<Input<typeof routes.makeObjection.answer>> {
    return this.gateway.object({ request, address: ip ?? '' }, params, body);
  }

  @Route(routes.objectionState)
  objection(
    @AskedCall() { params, body }: Call<typeof routes.objectionState>,
    @Req() { ip }: Request,
  ): Promise<Input<typeof routes.objectionState.answer>> {
    return this.reading.objection(params.tenant, body.number, ip ?? '');
  }

  @Route(routes.taskObjections)
  ofTask(@AskedCall() { caller, params }: Call<typeof routes.taskObjections>): Objections {
    return this.objections.ofTask(caller, params.taskId);
  }

  @Route(routes.answerObjection)
  answer(@AskedCall() call: Call<typeof routes.answerObjection>): Objections {
    return this.gateway.answer(call, call.params, call.body);
  }
}
