import { claimOutbound, failOutbound } from '@duban/persistence';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let officer: Resident;
let administrator: Resident;
beforeAll(async () => {
  const environment = {
    DUBAN_SMTP_URL: 'smtp://duban:hidden@127.0.0.1:1',
    DUBAN_MAIL_FROM: 'duban@example.gov.cn',
    DUBAN_PUBLIC_URL: 'https://duban.example.gov.cn',
    DUBAN_WEBHOOK_ALLOW: '10.9.8.0/24',
  };
  at = await openSpecHouse({ environment });
  ask = clientOf(at.url);
  const { lead: unit, office } = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit });
  administrator = await settle(at.house, 'boss', { post: 'administrator', unit: office });
});
afterAll(() => at.close());

const said = {
  ...{ email: 'officer@example.gov.cn', mail: true, pace: 'digest', digestAt: '08:00', quietFrom: '22:00' },
  ...{ quietTo: '07:00', workingDaysOnly: true, mostPerHour: 5, remindDays: 7, language: 'zh' },
  muted: ['round-opened'],
};
const set = (body: object, key?: string) =>
  ask('setMyNotifications', { as: officer, body, ...(key && { key }) });

describe('how somebody is told', () => {
  it('is theirs to say, and the administrator’s', async () => {
    expect((await set(said)).body).toEqual({ preference: said, mailReady: true, simulating: false });
    expect((await ask('myNotifications', { as: officer })).body.preference).toEqual(said);
    const params = { personId: officer.id };
    const body = { ...said, email: null };
    expect((await ask('setPersonNotifications', { as: administrator, params, body })).body).toMatchObject({
      preference: { email: null, remindDays: 7 },
    });
    expect((await ask('personNotifications', { as: administrator, params })).status).toBe(200);
  });

  it('is not undone by a request of long ago', async () => {
    await set(said, 'long-ago');
    await set({ ...said, remindDays: 1 });
    expect((await set(said, 'long-ago')).body).toMatchObject({ preference: { remindDays: 1 } });
    expect((await set({ ...said, remindDays: 2 }, 'long-ago')).body.code).toBe('key-reused');
  });

  it.each([
    ['an address that is none', { email: 'officer' }],
    ['two addresses', { email: 'a@example.com, b@example.com' }],
    ['an address with a line of its own', { email: 'a@example.com\r\nBcc: b@example.com' }],
    ['quiet hours without an end', { quietTo: null }],
    ['a time that there is not', { digestAt: '24:10' }],
    ['no mail an hour', { mostPerHour: 0 }],
    ['a kind that there is not', { muted: ['gossip'] }],
    ['no digest, which is asked for by itself', { muted: ['digest'] }],
  ])('is refused with %s', async (_what, more) => {
    expect(await set({ ...said, ...more })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});

describe('whether anything leaves', () => {
  it('is switched by the administrator, and everybody is told on every page', async () => {
    const me = async () => (await ask('me', { as: officer })).body.simulating;
    expect(await me()).toBe(false);
    const on = await ask('setSimulating', { as: administrator, body: { simulate: true } });
    expect(on.body).toEqual({
      ...{ simulating: true, mailReady: true },
      publicUrl: 'https://duban.example.gov.cn',
    });
    expect(await me()).toBe(true);
    await ask('setSimulating', { as: administrator, body: { simulate: false } });
    expect(await me()).toBe(false);
    expect((await ask('notifySettings', { as: administrator })).text).not.toContain('hidden');
  });
});

describe('a test mail', () => {
  it('wants an address', async () => {
    expect(await ask('testMail', { as: administrator })).toMatchObject({
      ...{ status: 409, body: { code: 'no-mail-address' } },
    });
  });

  it('is queued once for each request, shown with its Message-ID, and sent again when it died', async () => {
    await ask('setMyNotifications', { as: administrator, body: { ...said, email: 'boss@example.gov.cn' } });
    const test = () => ask('testMail', { as: administrator, key: 'one-test' });
    const [one, other] = await Promise.all([test(), test()]);
    expect(one.body).toEqual(other.body);
    const params = { messageId: one.body.messageId as string };
    const shown = await ask('showOutbound', { as: administrator, params });
    expect(shown.body).toMatchObject({
      message: { state: 'queued', kind: 'test', recipient: administrator.id },
      messageId: `<${params.messageId}@${at.house.tenant.id}.duban>`,
      says: { zh: '这是一条测试消息，无需办理' },
    });
    expect(shown.text).not.toContain('boss@');
    const [claimed] = await claimOutbound(at.house.db, { limit: 1, leaseMs: 60_000 });
    await failOutbound(at.house.db, claimed!, { code: 'bad-address', detail: 'SMTP 550' }, { afterMs: null });
    const dead = await ask('listOutbound', { as: administrator, query: { state: 'dead' } });
    expect(dead.body).toMatchObject({
      messages: [{ id: params.messageId, errorCode: 'bad-address' }],
      troubles: [{ state: 'dead', channel: 'mail', errorCode: 'bad-address', count: 1 }],
    });
    const replay = () => ask('replayOutbound', { as: administrator, params, key: 'again' });
    expect((await replay()).body).toEqual({ replayed: 1 });
    expect((await replay()).body).toEqual({ replayed: 0 });
    expect((await ask('replayAllOutbound', { as: administrator })).body).toEqual({ replayed: 0 });
  });

  it('is unknown under another id', async () => {
    const params = { messageId: officer.id };
    expect((await ask('showOutbound', { as: administrator, params })).status).toBe(404);
    expect((await ask('replayOutbound', { as: administrator, params })).status).toBe(404);
  });
});

describe('a webhook', () => {
  const add = (body: object, key?: string) =>
    ask('addWebhook', { as: administrator, body, ...(key && { key }) });
  const good = { name: 'OA', url: 'https://hooks.example.gov.cn/duban' };

  it('shows its secret to the request that made it, and to nobody afterwards', async () => {
    const added = await add(good, 'oa');
    expect(added.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await add(good, 'oa')).body).toEqual(added.body);
    expect((await add(good)).body.code).toBe('duplicate');
    const list = await ask('listWebhooks', { as: administrator });
    expect(list.body.webhooks).toMatchObject([{ name: 'OA', kinds: [] }]);
    expect(list.text).not.toContain('whsec');
    const params = { webhookId: (added.body.webhook as { id: string }).id };
    expect((await ask('testWebhook', { as: administrator, params })).status).toBe(200);
    expect((await ask('removeWebhook', { as: administrator, params })).status).toBe(200);
    expect((await ask('testWebhook', { as: administrator, params })).status).toBe(404);
    expect((await ask('listWebhooks', { as: administrator })).body.webhooks).toEqual([]);
  });

  it.each([
    ['this machine', 'https://localhost:7300/api'],
    ['where a cloud keeps its secrets', 'http://169.254.169.254/latest/meta-data'],
    ['a private network', 'https://10.0.0.8/'],
    ['what is not encrypted', 'http://hooks.example.gov.cn/'],
    ['what is no address', 'hooks'],
  ])('is not added for %s', async (_what, url) => {
    expect(await add({ ...good, url })).toMatchObject({ status: 422, body: { code: 'bad-webhook-url' } });
  });

  it('is added for a network that operators have allowed', async () => {
    expect((await add({ name: 'gateway', url: 'http://10.9.8.7:9000/' })).status).toBe(200);
  });
});

describe('health', () => {
  const health = async () => (await ask('health')).body.parts as { mail: { ok: boolean; detail: string } };

  it('says that the mail server cannot be reached, and how much waits for it, and nothing of where it is', async () => {
    expect((await health()).mail).toEqual({ ok: true, detail: '可用 / available' });
    await ask('testMail', { as: administrator });
    const claimed = await claimOutbound(at.house.db, { limit: 10, leaseMs: 60_000 });
    const fault = { code: 'unreachable', detail: 'ECONNREFUSED' };
    for (const one of claimed.filter(({ channel }) => channel === 'mail'))
      await failOutbound(at.house.db, one, fault, { afterMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { mail } = await health();
    expect(mail).toMatchObject({ ok: false });
    expect(mail.detail).toMatch(/^邮件服务器无法连接 .*\d 封等待/);
    expect(mail.detail).not.toContain('127.0.0.1');
  });
});
