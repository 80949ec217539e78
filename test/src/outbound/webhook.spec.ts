import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedId } from '@duban/domain';
import { addEndpoint, removeEndpoint, sealSecret } from '@duban/persistence';
import { openWebhookChannel, startSender } from '@duban/worker';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { ROOT } from '../support/office';
import { eventually } from '../support/running';
import { openMailHouse, QUICK, type MailHouse } from './mail-house';

const KEY = Buffer.alloc(32, 7).toString('base64');
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let house: MailHouse;
let server: Server;
let heard: Heard[];
let answer: (response: ServerResponse) => void;
let stop: (() => Promise<void>) | undefined;
beforeEach(async () => {
  house = await openMailHouse();
  heard = [];
  answer = (response) => response.writeHead(204).end();
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterEach(async () => {
  await stop?.();
  stop = undefined;
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});

const port = (): number => (server.address() as AddressInfo).port;

async function endpoint(url = `http://127.0.0.1:${port()}/hook`): Promise<string> {
  const id = derivedId(url);
  const addedBy = await house.person('boss');
  const sealedSecret = sealSecret(SECRET, id, KEY);
  await addEndpoint(house.db, house.tenant, { id, name: url, url, kinds: [], sealedSecret, addedBy });
  await house.queue([
    {
      ...{ channel: 'webhook', recipient: id, eventKey: 'round/1', kind: 'round-opened', gathered: false },
      about: { title: '整改方案', period: '2026-03', day: '2026-03-25', count: 3, path: '/rounds/1/2026-03' },
    },
  ]);
  return id;
}

function send(allow: readonly string[] = ['127.0.0.1'], mostAttempts = 100): void {
  const webhook = openWebhookChannel({ db: house.db, houseKey: KEY, publicUrl: 'https://duban.cn', allow });
  const sender = startSender(
    { db: house.db, log: pino({ level: 'silent' }), channels: { webhook } },
    { ...QUICK, mostAttempts },
  );
  stop = () => sender.stop();
}
const become = (state: string) =>
  eventually(
    () => house.all(),
    (all) => all.length > 0 && all.every((one) => one.state === state),
  );

type Verify = (
  headers: IncomingHttpHeaders,
  body: string,
  known: { secret: string; now: number; seen: Set<string> },
) => string;

/** What docs/webhooks.md tells receivers to do, word for word. */
function documentedVerifier(): Verify {
  const page = readFileSync(join(ROOT, 'docs', 'webhooks.md'), 'utf8');
  const [, code = ''] = /```js verify\n([\s\S]*?)```/.exec(page) ?? [];
  const module = { exports: {} as { verify: Verify } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('require', 'module', code)(require, module);
  return module.exports.verify;
}

it('tells what there is to know, signed so that any receiver of the standard accepts it', async () => {
  await endpoint();
  send();
  await become('sent');
  const [{ headers, body }] = heard as [Heard];
  const verified = new Webhook(SECRET).verify(body, headers as Record<string, string>);
  expect(verified).toMatchObject({
    type: 'duban.round-opened',
    data: {
      office: '样例整改办',
      says: { zh: '《整改方案》2026-03 调度开始，你单位有 3 项任务待填报，2026-03-25 截止' },
      url: 'https://duban.cn/rounds/1/2026-03',
    },
  });
  expect(headers['webhook-id']).toBe((await house.all())[0]?.id);
});

it('is checked by the few lines that the documentation gives', async () => {
  await endpoint();
  send();
  await become('sent');
  const [{ headers, body }] = heard as [Heard];
  const verify = documentedVerifier();
  // Counted from when it was sent: reading may take long on a machine that others use too.
  const sentMs = Number(headers['webhook-timestamp']) * 1_000;
  const known = (more: object = {}) => ({
    secret: SECRET,
    now: sentMs,
    seen: new Set<string>(),
    ...more,
  });
  expect(verify(headers, body, known())).toBe('accepted');
  expect(verify(headers, `${body} `, known())).toBe('wrong signature');
  expect(verify({ ...headers, 'webhook-id': 'other' }, body, known())).toBe('wrong signature');
  expect(verify({ ...headers, 'webhook-signature': 'v1,AAAA' }, body, known())).toBe('wrong signature');
  expect(verify({}, body, known())).toBe('wrong signature');
  const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  expect(verify(headers, body, known({ secret: other }))).toBe('wrong signature');
  expect(verify(headers, body, known({ now: sentMs + 301_000 }))).toBe('too old');
  expect(verify(headers, body, known({ now: sentMs - 301_000 }))).toBe('too old');
  const seen = new Set<string>();
  expect([1, 2].map(() => verify(headers, body, known({ seen })))).toEqual(['accepted', 'repeated']);
});

it('is repeated under one id with the same body until somebody accepts it', async () => {
  const answers = [500, 503, 429, 200];
  answer = (response) => response.writeHead(answers.shift() ?? 200).end('x'.repeat(100));
  await endpoint();
  send();
  await become('sent');
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
  expect(heard).toHaveLength(4);
});

it.each([
  ['goes to a private address that nobody has allowed', [], 204, 'private-address'],
  ['is sent on to another place', ['127.0.0.1'], 302, 'redirected'],
  ['comes to an endpoint that says it is gone', ['127.0.0.1'], 410, 'endpoint-gone'],
])('is given up when it %s', async (_what, allow, status, code) => {
  answer = (response) => response.writeHead(status, { location: 'http://169.254.169.254/' }).end();
  await endpoint();
  send(allow);
  const [row] = await become('dead');
  expect(row).toMatchObject({ errorCode: code, attempts: 1 });
  expect(heard).toHaveLength(code === 'private-address' ? 0 : 1);
});

it('finds out at the connection that a name leads inside', async () => {
  await endpoint(`http://localhost:${port()}/hook`);
  send([]);
  const [row] = await become('dead');
  expect(row).toMatchObject({ errorCode: 'private-address' });
  expect(heard).toEqual([]);
});

it('dies with its endpoint', async () => {
  const id = await endpoint();
  await removeEndpoint(house.db, house.tenant, { id, by: id });
  send();
  expect((await become('dead'))[0]).toMatchObject({ errorCode: 'endpoint-removed' });
});

it('is given up after so many tries of an endpoint that is away', async () => {
  await endpoint('http://127.0.0.1:1/');
  send(['127.0.0.1'], 3);
  expect((await become('dead'))[0]).toMatchObject({ errorCode: 'unreachable', attempts: 3 });
});
