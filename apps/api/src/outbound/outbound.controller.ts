import { routes, type Input } from '@duban/contract';
import { personById } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { notFound } from '../edge/problem';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { HowTold } from './how-told';
import { Outbound } from './outbound';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class OutboundController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Outbound) private readonly outbound: Outbound,
    @Inject(HowTold) private readonly told: HowTold,
  ) {}

  @Route(routes.myNotifications)
  mine(@AskedCall() { caller }: Call<typeof routes.myNotifications>): Answer<'myNotifications'> {
    return this.told.of(caller.person);
  }

  @Route(routes.setMyNotifications)
  setMine(@AskedCall() call: Call<typeof routes.setMyNotifications>): Answer<'setMyNotifications'> {
    const { caller, body, request } = call;
    return this.told.set(request, { person: caller.person, by: caller.person, said: body });
  }

  @Route(routes.personNotifications)
  async ofPerson(
    @AskedCall() { params }: Call<typeof routes.personNotifications>,
  ): Answer<'personNotifications'> {
    if (!(await personById(this.house.db, this.house.tenant.id, params.personId))) throw notFound();
    return this.told.of(params.personId);
  }

  @Route(routes.setPersonNotifications)
  setOfPerson(
    @AskedCall() { caller, params, body, request }: Call<typeof routes.setPersonNotifications>,
  ): Answer<'setPersonNotifications'> {
    return this.told.set(request, { person: params.personId, by: caller.person, said: body });
  }

  @Route(routes.listOutbound)
  list(@AskedCall() { query }: Call<typeof routes.listOutbound>): Answer<'listOutbound'> {
    return this.outbound.list(query);
  }

  @Route(routes.showOutbound)
  show(@AskedCall() { params }: Call<typeof routes.showOutbound>): Answer<'showOutbound'> {
    return this.outbound.show(params.messageId);
  }

  @Route(routes.replayOutbound)
  async replay(
    @AskedCall() { params, request }: Call<typeof routes.replayOutbound>,
  ): Answer<'replayOutbound'> {
    await this.outbound.show(params.messageId);
    return this.outbound.replay(request, params.messageId);
  }

  @Route(routes.replayAllOutbound)
  replayAll(@AskedCall() { request }: Call<typeof routes.replayAllOutbound>): Answer<'replayAllOutbound'> {
    return this.outbound.replay(request, null);
  }

  @Route(routes.notifySettings)
  settings(@AskedCall() _: Call<typeof routes.notifySettings>): Answer<'notifySettings'> {
    return this.outbound.settings();
  }

  @Route(routes.setSimulating)
  simulate(
    @AskedCall() { caller, body, request }: Call<typeof routes.setSimulating>,
  ): Answer<'setSimulating'> {
    return this.outbound.setSimulating(caller, request, body.simulate);
  }

  @Route(routes.testMail)
  testMail(@AskedCall() { caller, request }: Call<typeof routes.testMail>): Answer<'testMail'> {
    return this.outbound.testMail(caller, request);
  }

  @Route(routes.listWebhooks)
  webhooks(@AskedCall() _: Call<typeof routes.listWebhooks>): Answer<'listWebhooks'> {
    return this.outbound.webhooks();
  }

  @Route(routes.addWebhook)
  addWebhook(@AskedCall() { caller, body, request }: Call<typeof routes.addWebhook>): Answer<'addWebhook'> {
    return this.outbound.addWebhook(caller, request, body);
  }

  @Route(routes.removeWebhook)
  removeWebhook(
    @AskedCall() { caller, params, request }: Call<typeof routes.removeWebhook>,
  ): Answer<'removeWebhook'> {
    return this.outbound.removeWebhook(caller, request, params.webhookId);
  }

  @Route(routes.testWebhook)
  testWebhook(@AskedCall() { params, request }: Call<typeof routes.testWebhook>): Answer<'testWebhook'> {
    return this.outbound.testWebhook(params.webhookId, request);
  }
}
