import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { routes, type Route } from '@duban/contract';
import { problem, smallHouse, type Reply, type SmallHouse } from '../testing/small-house';
import { TASK, taskAnswer } from '../testing/examples';
import { Trouble } from '../trouble';
import { httpClient } from './client';
import type { Patience } from './repeat';

let house: SmallHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

async function clientOf(replies: readonly Reply[]) {
  house = await smallHouse((_, count) => replies[Math.min(count, replies.length) - 1] ?? {});
  const pauses: number[] = [];
  const patience: Patience = { forMs: 3000, forServer: false, pause: async (ms) => void pauses.push(ms) };
  const client = httpClient({ server: house.url, token: () => 'secret', patience });
  return { client, heard: house.heard, pauses };
}

const receipt = { params: { taskId: TASK }, body: { on: '2026-03-02' }, key: 'k-1' };

describe('the client', () => {
  it('makes the request that the table of routes describes', async () => {
    const { client, heard } = await clientOf([{ json: taskAnswer }]);
    expect(await client.call(routes.receiveTask, receipt)).toEqual(taskAnswer);
    expect(heard[0]).toMatchObject({
      method: 'POST',
      path: `/tasks/${TASK}/receipt`,
      headers: {
        authorization: 'Bearer secret',
        'idempotency-key': 'k-1',
        'content-type': 'application/json',
      },
      body: '{"on":"2026-03-02"}',
    });
  });

  it('draws a fresh key for every act that was given none', async () => {
    const { client, heard } = await clientOf([{ json: taskAnswer }]);
    const { key: _key, ...keyless } = receipt;
    await client.call(routes.receiveTask, keyless);
    await client.call(routes.receiveTask, keyless);
    const keys = heard.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('repeats with the same key while the outcome is unknown, as long as the server asks', async () => {
    const unknown = { ...problem('outcome-unknown', 503), headers: { 'retry-after': '1' } };
    const { client, heard, pauses } = await clientOf([unknown, unknown, { json: taskAnswer }]);
    expect(await client.call(routes.receiveTask, receipt)).toEqual(taskAnswer);
    expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual(['k-1', 'k-1', 'k-1']);
    expect(pauses).toEqual([1000, 1000]);
  });

  it('gives up in the end, with the key to repeat it with', async () => {
    const { client, heard } = await clientOf([problem('outcome-unknown', 503)]);
    await expect(client.call(routes.receiveTask, receipt)).rejects.toMatchObject({
      fault: { exitCode: 1, code: 'outcome-unknown', more: { key: 'k-1' } },
    });
    expect(heard.length).toBeGreaterThan(2);
  });

  it('repeats, too, when the connection breaks after the request was sent', async () => {
    const breaking = createServer((socket) => void socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
    const { port } = breaking.address() as AddressInfo;
    const patience: Patience = { forMs: 500, forServer: false, pause: async () => undefined };
    const client = httpClient({ server: `http://127.0.0.1:${port}`, token: () => null, patience });
    await expect(client.call(routes.receiveTask, receipt)).rejects.toMatchObject({
      fault: { code: 'outcome-unknown', more: { key: 'k-1' } },
    });
    await new Promise((resolve) => breaking.close(resolve));
  });

  it('says at once that nobody listens', async () => {
    const { client } = await clientOf([]);
    await house?.close();
    await expect(client.call(routes.receiveTask, receipt)).rejects.toMatchObject({
      fault: { exitCode: 2, code: 'unreachable' },
    });
  });

  it('does not repeat a refusal', async () => {
    const { client, heard } = await clientOf([problem('wrong-state', 409)]);
    await expect(client.call(routes.receiveTask, receipt)).rejects.toBeInstanceOf(Trouble);
    expect(heard).toHaveLength(1);
  });

  it('says of a wrong input what is expected, once in each language, and asks nobody', async () => {
    const { client, heard } = await clientOf([]);
    const wrong = { ...receipt, body: { on: '2026-13-01' } };
    await expect(client.call(routes.receiveTask, wrong)).rejects.toThrow(
      '--on: 应为日期 YYYY-MM-DD / a day YYYY-MM-DD [wrong-call]',
    );
    expect(heard).toHaveLength(0);
  });

  it.each([
    ['an option', routes.signTask, { ...receipt, body: { textHash: 'abc' } }, /--text-hash: 应为/],
    [
      'an option',
      routes.issueLetter,
      { params: { letterId: TASK }, body: { textHash: '' } },
      /--text-hash: /,
    ],
    ['an argument', routes.showLetter, { params: { letterId: 'x' } }, /<letter>: /],
  ] as const)(
    'names %s as it is typed, and shows no regular expression',
    async (_what, route, wrong, words) => {
      const { client } = await clientOf([]);
      const told = await client.call<Route>(route, wrong as never).catch((error: unknown) => String(error));
      expect(told).toMatch(words);
      expect(told).not.toMatch(/\^|\\|正则|regex/);
    },
  );
});
