import { randomBytes } from 'node:crypto';
import { messageIdOf, type Input, type Output, type routes } from '@duban/contract';
import { derivedId, noticeSentence } from '@duban/domain';
import {
  addEndpoint,
  endpointToReach,
  isSimulating,
  listEndpoints,
  listOutbound,
  openSecret,
  outboundById,
  outboundTroubles,
  preferenceOf,
  queueOne,
  removeEndpoint,
  replayOutbound,
  sealSecret,
  setSimulating,
  type OutboundQuery,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { badCursor, notFound, problem, type Problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { faultOfUrl, type UrlFault } from './webhook-url';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

const SECRET_BYTES = 32;

/** What goes out, to which programs, and whether anything does. The worker sends; here it is only asked for. */
@Injectable()
export class Outbound {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async list(query: OutboundQuery): Answer<'listOutbound'> {
    const { db, tenant } = this.house;
    const [page, troubles] = await Promise.all([
      listOutbound(db, tenant.id, query),
      outboundTroubles(db, tenant.id),
    ]);
    if (!page) throw badCursor();
    return { messages: [...page.messages], next: page.next, troubles: [...troubles] };
  }

  async show(id: string): Answer<'showOutbound'> {
    const { db, tenant } = this.house;
    const message = await outboundById(db, tenant.id, id);
    if (!message) throw notFound();
    return {
      message,
      messageId: messageIdOf(tenant.id, id),
      says: noticeSentence(message.kind, message.about),
    };
  }

  async settings(): Answer<'notifySettings'> {
    const { db, tenant, environment } = this.house;
    return {
      simulating: await isSimulating(db, tenant.id),
      mailReady: environment.DUBAN_SMTP_URL !== undefined,
      publicUrl: environment.DUBAN_PUBLIC_URL ?? null,
    };
  }

  async setSimulating(
    { person }: Caller,
    request: CommandRequest,
    simulate: boolean,
  ): Answer<'setSimulating'> {
    const { db, tenant } = this.house;
    const outcome = await setSimulating(db, tenant.id, this.claims.of(request), { simulate, by: person });
    if (!outcome.ok) throw notDone(outcome);
    return this.settings();
  }

  /** One, or all that are dead. */
  async replay(request: CommandRequest, id: string | null): Answer<'replayOutbound'> {
    const { db, tenant } = this.house;
    const outcome = await replayOutbound(db, tenant.id, this.claims.of(request), id);
    if (!outcome.ok) throw notDone(outcome);
    return { replayed: outcome.replayed };
  }

  async testMail({ person }: Caller, request: CommandRequest): Answer<'testMail'> {
    const { db, tenant } = this.house;
    const { email } = await preferenceOf(db, tenant.id, person);
    if (email === null)
      throw problem(
        'no-mail-address',
        '你的账号没有登记电子邮件地址，没有发送',
        'your account has no e-mail address: nothing was sent',
      );
    return this.test('mail', person, request);
  }

  async testWebhook(id: string, request: CommandRequest): Answer<'testWebhook'> {
    const { db, tenant } = this.house;
    if (!(await endpointToReach(db, tenant.id, id))) throw notFound();
    return this.test('webhook', id, request);
  }

  /** Sent by the worker like any other message: a test that took another way would prove nothing. */
  private async test(
    channel: 'mail' | 'webhook',
    recipient: string,
    request: CommandRequest,
  ): Promise<{ messageId: string }> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const eventKey = `test/${request.id}`;
    const about = { path: '/me' };
    return {
      messageId: await queueOne(db, tenant.id, { channel, recipient, eventKey, kind: 'test', about }),
    };
  }

  async webhooks(): Answer<'listWebhooks'> {
    const { db, tenant } = this.house;
    return { webhooks: [...(await listEndpoints(db, tenant.id))] };
  }

  /** A repeated request is given the same secret again, for its first answer may have been lost; nobody else ever is. */
  async addWebhook(
    { person }: Caller,
    request: CommandRequest,
    { name, url, kinds }: Output<typeof routes.addWebhook.body>,
  ): Answer<'addWebhook'> {
    const { db, tenant, environment } = this.house;
    const fault = faultOfUrl(url, environment.DUBAN_WEBHOOK_ALLOW?.split(',') ?? []);
    if (fault) throw badUrl(fault);
    await this.claims.claim(request);
    const id = derivedId(`webhook/${tenant.id}/${request.id}`);
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const sealedSecret = sealSecret(secret, id, environment.DUBAN_PAYLOAD_KEY);
    const added = await addEndpoint(db, tenant.id, { id, name, url, kinds, sealedSecret, addedBy: person });
    return added ? { webhook: added, secret } : this.addedBefore(id, name);
  }

  private async addedBefore(id: string, name: string): Answer<'addWebhook'> {
    const { db, tenant, environment } = this.house;
    const there = await endpointToReach(db, tenant.id, id);
    const webhook = (await listEndpoints(db, tenant.id)).find((one) => one.id === id);
    if (!there || !webhook) throw sameName(name);
    return { webhook, secret: openSecret(there.sealedSecret, id, environment.DUBAN_PAYLOAD_KEY) };
  }

  async removeWebhook({ person }: Caller, request: CommandRequest, id: string): Answer<'removeWebhook'> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    if (!(await removeEndpoint(db, tenant.id, { id, by: person }))) throw notFound();
    return {};
  }
}

const BAD_URL: Readonly<Record<UrlFault, readonly [zh: string, en: string]>> = {
  'not-a-url': ['不是网址', 'it is no address'],
  'not-http': ['只接受 https 地址', 'only https addresses are taken'],
  'with-credentials': ['网址中不能带用户名和口令', 'an address must not hold a name and a password'],
  inside: [
    '这是本机或内网地址；确需使用时由运维在 DUBAN_WEBHOOK_ALLOW 中放行',
    'this is an address of this machine or inside a private network; operators can allow it by DUBAN_WEBHOOK_ALLOW',
  ],
  'not-encrypted': ['须用 https，内容才不会被旁人看到', 'it must be https, or others could read along'],
};

function badUrl(fault: UrlFault): Problem {
  const [zh, en] = BAD_URL[fault];
  return problem('bad-webhook-url', `没有新增推送地址：${zh}`, `the webhook was not added: ${en}`);
}

const sameName = (name: string): Problem =>
  problem(
    'duplicate',
    `已有名为“${name}”的推送地址，没有新增`,
    `there is a webhook “${name}” already: nothing was added`,
  );
