import { taskAggregate } from '@duban/contract';
import { audit } from '../failpoints/audit';
import type { Told } from '../failpoints/diary';
import { HttpPerson, type Got, type Troubles } from '../failpoints/http-person';
import type { KeptProcess } from '../failpoints/kept-process';
import { atRest } from '../failpoints/rest';
import { planTasks } from '../support/office';
import { eventually } from '../support/running';
import { openSeveral, type Several } from './several';

const TASKS = 20;
const ON = '2026-02-02';
/** So many are asked at once. */
const LANES = 4;

describe('two API and two worker processes behind one proxy', () => {
  let several: Several;
  beforeAll(async () => {
    several = await openSeveral(2);
  }, 120_000);
  afterAll(() => several?.close(), 60_000);

  const ask = async (url: string, path: string, init: RequestInit = {}): Promise<Got> => {
    const response = await fetch(`${url}${path}`, init);
    return { status: response.status, body: (await response.json()) as Got['body'] };
  };

  it('know who has signed in at one of them', async () => {
    const { proxy, ports, administrator } = several;
    const { body, status } = await ask(proxy.url, '/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...administrator, posts: undefined, for: 'script' }),
    });
    expect(status).toBe(200);
    const headers = { authorization: `Bearer ${String(body.token)}` };
    for (const port of ports)
      expect((await ask(`http://127.0.0.1:${port}/api`, '/me', { headers })).status).toBe(200);
    await ask(proxy.url, '/sessions/end', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
    });
    for (const port of ports)
      expect((await ask(`http://127.0.0.1:${port}/api`, '/me', { headers })).status).toBe(401);
  });

  it('are all counted by the health of each', async () => {
    const health = () => ask(several.proxy.url, '/health');
    const seen = await eventually(health, ({ body }) => workersIn(body) === '2', 30_000);
    expect(seen.status).toBe(200);
  }, 40_000);

  it('lose no answer while one of each is stopped in order and started again', async () => {
    const { office, proxy, apis, workers } = several;
    const troubles: Troubles = { unknown: 0, unreached: 0, faulty: 0 };
    const place = { url: proxy.url, troubles };
    const officer = await HttpPerson.enter(office, 'unit-officer', place);
    const principal = await HttpPerson.enter(office, 'unit-principal', place);
    const refs = Array.from({ length: TASKS }, (_, index) => ({ ref: `${index + 1}` }));
    const { tasks } = await planTasks(office, refs, '2026-01-05');
    const told: Told[] = [];
    const codes: (number | null)[] = [];

    const commands = tasks.flatMap(({ taskId }) => [
      { taskId, name: 'receiveTask' as const, by: officer, more: {} },
      { taskId, name: 'completeTask' as const, by: principal, more: { summary: '管网已改造' } },
    ]);
    const doOne = async ({ taskId, name, by, more }: (typeof commands)[number]): Promise<void> => {
      const key = `${name}-${taskId}`;
      const body = { on: ON, late: '补记', ...more };
      const from = Date.now();
      const got = await by.insist(name, { params: { taskId }, body }, key);
      expect({ name, got: got.status === 200 ? 200 : got }).toEqual({ name, got: 200 });
      const [aggregate, commandId] = [taskAggregate(taskId), `${by.id}:${key}`];
      told.push({
        aggregate,
        commandId,
        answers: [{ aggregate, commandId, digest: '', sequence: Number(got.body.sequence) }],
        span: { from, to: Date.now() },
      });
    };
    const working = inLanes(commands, doOne);
    const until = (done: number) =>
      eventually(
        async () => told.length,
        (n) => n >= done,
        60_000,
      );
    const again = async (process: KeptProcess<object>): Promise<void> => {
      codes.push(await process.stop());
      await process.start();
    };
    await until(4);
    await again(apis[0] as KeptProcess<object>);
    await until(12);
    await again(workers[0] as KeptProcess<object>);
    await working;
    await atRest(office);

    const found = await audit(office, told);
    expect(found.faults).toEqual([]);
    expect(found.acknowledged).toBe(2 * TASKS);
    expect(codes).toEqual([0, 0]);
    expect(troubles).toMatchObject({ unreached: 0, faulty: 0 });
    const failing = proxy.passed.filter(({ status }) => status >= 500);
    expect(failing.filter(({ status, retryAfter }) => status !== 503 || !retryAfter)).toEqual([]);
    for (const port of several.ports) expect(proxy.passed.some(({ by }) => by === port)).toBe(true);
    console.info(
      `${told.length} commands, ${proxy.passed.length} requests, ${failing.length} answered with 503 and repeated`,
    );
  }, 180_000);
});

const workersIn = (body: Got['body']): string =>
  (body as { parts: { worker: { detail: string } } }).parts.worker.detail;

/** The commands of one task stay in order: each lane takes its tasks one after another. */
async function inLanes<One extends { readonly taskId: string }>(
  all: readonly One[],
  work: (one: One) => Promise<void>,
): Promise<void> {
  const tasks = [...new Set(all.map(({ taskId }) => taskId))];
  const lane = async (own: number): Promise<void> => {
    for (const taskId of tasks.filter((_, index) => index % LANES === own))
      for (const one of all.filter((command) => command.taskId === taskId)) await work(one);
  };
  await Promise.all(Array.from({ length: LANES }, (_, own) => lane(own)));
}
