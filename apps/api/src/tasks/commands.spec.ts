import { randomUUID } from 'node:crypto';
import { eventually, freshNamespace, WorkerProcess } from '../testing/engine';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let worker: WorkerProcess;
let units: Units;
let officer: Resident;
let bystander: Resident;
let refs = 0;

beforeAll(async () => {
  at = await openSpecHouse({ namespace: await freshNamespace() });
  ask = clientOf(at.url);
  worker = await WorkerProcess.start(at.environment);
  units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit: units.lead });
  bystander = await settle(at.house, 'bystander', { post: 'archivist', unit: units.lead });
});
afterAll(async () => {
  await worker?.kill();
  await at?.close();
});

/** A task of its own for each case, with its process running. */
async function freshTask(): Promise<string> {
  const taskId = await seedTask(at.house, units, String((refs += 1)));
  const { temporal, tenant } = at.house;
  await eventually(async () => {
    await temporal.client.workflow.getHandle(`task/${tenant.id}/${taskId}/1`).describe();
    return true;
  });
  return taskId;
}

const receive = (taskId: string, key: string = randomUUID(), body: object = {}, as = officer): Promise<Got> =>
  ask('receiveTask', { as, params: { taskId }, key, body });

const factsOf = async (taskId: string): Promise<string[]> => {
  const { body } = await ask('taskRecord', { as: officer, params: { taskId } });
  return (body.facts as { type: string }[]).map(({ type }) => type);
};

const outcome = ({ status, body }: Got) => [status, body.code];

describe('a command', () => {
  it('is decided by the process of its task and answered with the row as it is now', async () => {
    const taskId = await freshTask();
    const { status, body } = await receive(taskId, 'k1');
    expect([status, body.code]).toEqual([200, undefined]);
    expect(body).toMatchObject({
      commandId: `${officer.id}:k1`,
      sequence: 3,
      task: { id: taskId, status: 'underway' },
    });
  });

  it('has one effect and equal answers, however often it comes at once', async () => {
    const taskId = await freshTask();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => receive(taskId, key)));
    expect(answers.map(outcome)).toEqual(Array(10).fill([200, undefined]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await factsOf(taskId)).filter((type) => type === 'TaskReceived')).toHaveLength(1);
  });

  it('with a used key and another body is refused, also when both come at once', async () => {
    const taskId = await freshTask();
    const key = randomUUID();
    const [one, other] = await Promise.all([receive(taskId, key), receive(taskId, key, { late: 'x' })]);
    expect([outcome(one), outcome(other)].sort()).toEqual([
      [200, undefined],
      [422, 'key-reused'],
    ]);
    expect(outcome(await receive(taskId, key, { late: 'y' }))).toEqual([422, 'key-reused']);
  });

  it('with the same key on another task is another request', async () => {
    const [one, other] = [await freshTask(), await freshTask()];
    const key = randomUUID();
    expect(outcome(await receive(one, key))).toEqual([200, undefined]);
    expect(outcome(await receive(other, key))).toEqual([422, 'key-reused']);
    expect(await factsOf(other)).not.toContain('TaskReceived');
  });

  it('out of order is refused with the state in both languages, and the same key may try again later', async () => {
    const taskId = await freshTask();
    const said = {
      as: officer,
      params: { taskId },
      key: randomUUID(),
      body: { state: 'ahead', text: '进展顺利' },
    };
    const refused = await ask('reportTask', said);
    expect(outcome(refused)).toEqual([409, 'wrong-state']);
    expect(refused.body.because).toEqual({ zh: expect.any(String), en: expect.any(String) });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    await receive(taskId);
    // Now the state is right, but nobody has opened a round.
    expect(outcome(await ask('reportTask', said))).toEqual([409, 'no-open-round']);
  });

  it.each([
    { title: 'without the post', body: {}, refusal: [403, 'not-authorised'], who: () => bystander },
    {
      title: 'for a day to come',
      body: { on: '2999-01-01' },
      refusal: [422, 'wrong-day'],
      who: () => officer,
    },
    {
      title: 'for a past day without a reason',
      body: { on: '2020-01-01' },
      refusal: [422, 'wrong-day'],
      who: () => officer,
    },
  ])('$title is refused', async ({ body, refusal, who }) => {
    const taskId = await freshTask();
    expect(outcome(await receive(taskId, randomUUID(), body, who()))).toEqual(refusal);
    expect(await factsOf(taskId)).not.toContain('TaskReceived');
  });

  it('of two people at once is carried out for one and refused for the other', async () => {
    const taskId = await freshTask();
    const colleague = await settle(at.house, `colleague${refs}`, { post: 'unit-officer', unit: units.lead });
    const both = await Promise.all([receive(taskId), receive(taskId, randomUUID(), {}, colleague)]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'wrong-state'],
    ]);
  });

  it('for a task whose process is long gone is judged by the ledger, never answered with 404', async () => {
    const taskId = await freshTask();
    const { temporal, tenant } = at.house;
    await receive(taskId);
    // As after the retention: the engine has forgotten the process, the ledger has not.
    await temporal.client.workflow.getHandle(`task/${tenant.id}/${taskId}/1`).terminate();
    expect(outcome(await receive(taskId))).toEqual([409, 'wrong-state']);
  });

  it('for a task that nobody knows is 404', async () => {
    expect(outcome(await receive('0199b8b4-0000-7000-8000-000000000000'))).toEqual([404, 'not-found']);
  });

  it('is told to come back while the worker is away, and the same key gets its answer then', async () => {
    const taskId = await freshTask();
    const key = randomUUID();
    await worker.kill('SIGKILL');
    const begun = performance.now();
    const away = await receive(taskId, key);
    expect(outcome(away)).toEqual([503, 'outcome-unknown']);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(9_500);
    worker = await WorkerProcess.start(at.environment);
    const answered = await eventually(async () => {
      const got = await receive(taskId, key);
      return got.status === 503 ? null : got;
    }, 40_000);
    expect(outcome(answered)).toEqual([200, undefined]);
    expect((await factsOf(taskId)).filter((type) => type === 'TaskReceived')).toHaveLength(1);
  });
});
