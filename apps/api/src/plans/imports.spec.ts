import { randomUUID } from 'node:crypto';
import { samplePlan, writeSamplePlan } from '@duban/documents';
import { addUnit, verifyChains } from '@duban/persistence';
import { freshNamespace, WorkerProcess } from '../testing/engine';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, settleUnit, type Resident } from '../testing/residents';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let worker: WorkerProcess;
let office: Resident;
let plan: Uint8Array;

beforeAll(async () => {
  at = await openSpecHouse({ namespace: await freshNamespace() });
  ask = clientOf(at.url);
  worker = await WorkerProcess.start(at.environment);
  const unit = await settleUnit(at.house, '市整改办', 'office');
  office = await settle(at.house, 'office', { post: 'administrator', unit });
  plan = await writeSamplePlan(samplePlan({ firstYear: 2027 }));
});
afterAll(async () => {
  await worker?.kill();
  await at?.close();
});

const read = (bytes: Uint8Array, key: string = randomUUID(), name = 'plan.xlsx'): Promise<Got> =>
  ask('readPlan', { as: office, query: { name }, body: bytes, key });

const importIdOf = ({ body }: Got): string => String(body.importId);

/** By whoever has seen `seen` corrections; all there are where nothing is said. */
const confirm = async (importId: string, said: object = {}, key: string = randomUUID()): Promise<Got> => {
  const { body } = await ask('showImport', { as: office, params: { importId } });
  const seen = ((body.corrections as unknown[] | undefined) ?? []).length;
  return ask('confirmImport', {
    as: office,
    params: { importId },
    key,
    body: { plan: '样例方案', pack: 'ningbo', createUnits: true, seen, ...said },
  });
};

const mend = (importId: string, said: object, key: string = randomUUID()): Promise<Got> =>
  ask('mendImport', { as: office, params: { importId }, key, body: { seen: 0, ...said } });

const outcome = ({ status, body }: Got) => [status, body.code];
const tasks = async (): Promise<{ ref: string; status: string }[]> =>
  (await ask('listTasks', { as: office })).body.tasks as { ref: string; status: string }[];

describe('an import', () => {
  let importId: string;

  it('is read first, and changes nothing', async () => {
    const got = await read(plan, 'first');
    expect(outcome(got)).toEqual([200, undefined]);
    expect(got.body).toMatchObject({ status: 'read', result: null, file: { name: 'plan.xlsx' } });
    expect((got.body.reading as { tasks: unknown[] }).tasks).toHaveLength(19);
    expect((got.body.newUnits as string[]).length).toBeGreaterThan(0);
    expect(await tasks()).toEqual([]);
    importId = importIdOf(got);
  });

  it('is read once by the same key, and refused for another file', async () => {
    expect(importIdOf(await read(plan, 'first'))).toBe(importId);
    const other = await writeSamplePlan(samplePlan({ firstYear: 2028 }));
    expect(outcome(await read(other, 'first'))).toEqual([422, 'key-reused']);
    expect(outcome(await read(plan, 'first', 'other.xlsx'))).toEqual([422, 'key-reused']);
  });

  it('is not read by a key that was used for another act, nor is that key used after it', async () => {
    const body = { name: '样例市气象局', kind: 'department' };
    const add = (key: string): Promise<Got> => ask('addUnit', { as: office, key, body });
    expect(outcome(await add('unit'))).toEqual([200, undefined]);
    expect(outcome(await read(plan, 'unit'))).toEqual([422, 'key-reused']);
    expect(outcome(await add('first'))).toEqual([422, 'key-reused']);
  });

  it('of the same file again goes on where the first one stands', async () => {
    const { body } = await read(plan, randomUUID(), 'renamed.xlsx');
    expect(body).toMatchObject({ importId, again: true, file: { name: 'plan.xlsx' } });
  });

  it('shows the rows that it was read from', async () => {
    const { body } = await ask('importSheets', { as: office, params: { importId } });
    const [sheet] = body.sheets as { rows: { cells: { text: string; at: number }[] }[] }[];
    const { tasks } = (await ask('showImport', { as: office, params: { importId } })).body.reading as {
      tasks: { ref: string; source: Record<string, [number, number]> }[];
    };
    const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
    for (const { ref, source } of tasks)
      expect(cells.find(({ at }) => at === source['ref']?.[0])?.text).toBe(ref);
  });

  it('is mended before it is confirmed, and keeps what the file said', async () => {
    const fields = { title: '改正的任务', deadline: '2027年6月底', 'units.lead': ['样例市新设局'] };
    const { status, body } = await mend(importId, { task: 0, fields }, 'mend');
    expect(status).toBe(200);
    expect((body.reading as { tasks: object[] }).tasks[0]).toMatchObject({
      title: '改正的任务',
      deadline: { text: '2027年6月底', day: '2027-06-30' },
      units: { lead: ['样例市新设局'] },
      confidence: { title: 1, deadline: 1, 'units.lead': 1 },
    });
    expect(body.newUnits).toContain('样例市新设局');
    expect(body.corrections).toMatchObject([
      { task: 0, field: 'title', said: '改正的任务', byName: 'office' },
      { task: 0, field: 'deadline', said: '2027年6月底' },
      { task: 0, field: 'units.lead', said: '样例市新设局' },
    ]);
    const again = await mend(importId, { task: 0, fields }, 'mend');
    expect([again.status, again.body.corrections]).toEqual([200, body.corrections]);
  });

  it.each([
    [
      'by whoever has not seen what was mended first',
      { task: 0, fields: { goal: '另一目标' } },
      409,
      'mended-meanwhile',
    ],
    ['where there is no such task', { task: 99, fields: { goal: '目标' } }, 404, 'not-found'],
    ['in a field that nobody knows', { task: 0, seen: 3, fields: { colour: 'red' } }, 400, 'bad-request'],
  ])('is not mended %s', async (_, said, status, code) => {
    expect(outcome(await mend(importId, said))).toEqual([status, code]);
  });

  it('keeps the words of the file also when it is mended twice', async () => {
    const { body } = await mend(importId, {
      task: 0,
      seen: 3,
      fields: { title: '再改一次', upstream: ' 省第67项 ' },
    });
    expect((body.reading as { tasks: object[] }).tasks[0]).toMatchObject({ upstream: '省第67项' });
    const titles = (body.corrections as { field: string; read: string; said: string }[]).filter(
      ({ field }) => field === 'title',
    );
    expect(titles.map(({ said }) => said)).toEqual(['改正的任务', '再改一次']);
    expect(titles[1]?.read).toBe(titles[0]?.read);
  });

  it('waits for the units that supervise every task, and says which', async () => {
    const { status, body } = await confirm(importId);
    expect([status, body.code]).toEqual([422, 'unknown-unit']);
    expect(body.because?.en).toContain('government, party-committee');
    for (const [name, kind] of [
      ['市政府', 'government'],
      ['市委', 'party-committee'],
    ] as const)
      await addUnit(at.house.db, at.house.tenant.id, { name, kind, parent: null });
  });

  it('names the units that the register does not know', async () => {
    const { status, body } = await confirm(importId, { createUnits: false });
    expect([status, body.code]).toEqual([422, 'unknown-unit']);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(await tasks()).toEqual([]);
  });

  it('is not confirmed by whoever has not seen what was mended last, and says who mended it', async () => {
    const { status, body } = await confirm(importId, { seen: 3 });
    expect([status, body.code]).toEqual([409, 'mended-meanwhile']);
    expect(body.because?.zh).toBe('office在你核对之后更正了 2 处，还没有导入');
    expect(await tasks()).toEqual([]);
  });

  it('is not confirmed by a key that was used for another act', async () => {
    expect(outcome(await confirm(importId, {}, 'mend'))).toEqual([422, 'key-reused']);
    expect(await tasks()).toEqual([]);
  });

  it('waits for somebody to agree that a deadline gives no day, and says whose', async () => {
    await mend(importId, { task: 2, fields: { deadline: '2027年6月31日前' } });
    const { status, body } = await confirm(importId);
    expect([status, body.code]).toEqual([422, 'no-deadline-day']);
    expect(body.errors).toMatchObject([{ where: '03' }]);
    expect(await tasks()).toEqual([]);
  });

  it.each([
    ['a pack that is not there', { pack: 'atlantis' }, 400, 'bad-request'],
    ['a day to come', { on: '2999-01-01' }, 422, 'wrong-day'],
    ['a past day without a reason', { on: '2025-01-01' }, 422, 'wrong-day'],
  ])('is refused under %s', async (_, said, status, code) => {
    expect(outcome(await confirm(importId, said))).toEqual([status, code]);
  });

  it('becomes nineteen dispatched tasks once it is confirmed', async () => {
    const got = await confirm(importId, { undated: true }, 'yes');
    expect(outcome(got)).toEqual([200, undefined]);
    expect(got.body).toMatchObject({ status: 'done', result: { created: 19, unchanged: 0, refused: [] } });
    expect((await tasks()).map(({ status }) => status)).toEqual(Array(19).fill('dispatched'));
    expect((await ask('listPlans', { as: office })).body.plans).toMatchObject([
      { name: '样例方案', pack: 'ningbo', tasks: { total: 19, closed: 0 } },
    ]);
    expect(JSON.stringify(await tasks())).toContain('再改一次');
    const part = await ask('listTasks', { as: office, query: { upstream: '省第67项' } });
    expect(part.body.tasks).toMatchObject([{ title: '再改一次', upstream: '省第67项' }]);
    const none = await ask('countTasks', { as: office, query: { upstream: '省第68项' } });
    expect(none.body).toMatchObject({ total: 0 });
    expect((await ask('showImport', { as: office, params: { importId } })).body.newUnits).toEqual(
      expect.arrayContaining(['样例市新设局']),
    );
    expect(outcome(await mend(importId, { task: 1, fields: { goal: '晚了' } }))).toEqual([
      409,
      'already-confirmed',
    ]);
    expect((await ask('listRounds', { as: office })).body.rounds).toHaveLength(1);
  });

  it('is answered again by the same key, and confirmed only once by any other', async () => {
    expect((await confirm(importId, { undated: true }, 'yes')).body).toMatchObject({
      result: { created: 19 },
    });
    expect(outcome(await confirm(importId, { plan: '另一方案' }, 'yes'))).toEqual([422, 'key-reused']);
    expect(outcome(await confirm(importId))).toEqual([409, 'already-confirmed']);
  });

  it('of the same file again into the same plan changes no task, and says which one differs', async () => {
    const again = importIdOf(await read(plan));
    expect(again).not.toBe(importId);
    expect((await confirm(again)).body).toMatchObject({
      result: {
        created: 0,
        updated: 0,
        unchanged: 17,
        refused: [{ code: 'plan-adjustment-needed' }, { code: 'plan-adjustment-needed' }],
      },
    });
    expect(await tasks()).toHaveLength(19);
    expect((await ask('listPlans', { as: office })).body.plans).toHaveLength(1);
  });

  it('stands on the page of its plan, with its counts and its imports', async () => {
    const { planId } = (await ask('showImport', { as: office, params: { importId } })).body.confirmed as {
      planId: string;
    };
    const { body } = await ask('showPlan', { as: office, params: { planId } });
    expect(body).toMatchObject({
      name: '样例方案',
      tasks: { total: 19, closed: 0 },
      rates: { all: 19, complete: 0, closed: 0, lastClosed: null },
    });
    const counts = body.counts as { status: string; count: number }[];
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(19);
    const first = (body.imports as { importId: string }[]).find((one) => one.importId === importId);
    expect(first).toMatchObject({
      fileName: 'plan.xlsx',
      readBy: 'office',
      confirmedBy: 'office',
      corrections: 6,
    });
    const stranger = await settle(at.house, 'stranger', {
      post: 'unit-officer',
      unit: await settleUnit(at.house, '样例市旁观局', 'department'),
    });
    expect(outcome(await ask('showPlan', { as: stranger, params: { planId } }))).toEqual([404, 'not-found']);
  });

  it('has its corrections in the chain of the plan, with the cell that says otherwise, and so has every later file', async () => {
    const { planId } = (await ask('showImport', { as: office, params: { importId } })).body.confirmed as {
      planId: string;
    };
    const { body } = await ask('planRecord', { as: office, params: { planId } });
    const [first, ...later] = body.imports as { importId: string; corrections: object[] }[];
    expect(first).toMatchObject({ importId, sequence: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(first?.corrections).toHaveLength(6);
    expect(first?.corrections[0]).toMatchObject({
      ref: '01',
      field: 'title',
      where: '整改任务清单!B3',
      read: '东港区老街雨污混接',
      said: '改正的任务',
      byName: 'office',
    });
    expect(later).toMatchObject([{ sequence: 2, corrections: [] }]);
    expect((await verifyChains(at.house.db, at.house.tenant.id)).broken).toEqual([]);
    const stranger = await settle(at.house, 'other-stranger', {
      post: 'unit-officer',
      unit: await settleUnit(at.house, '样例市另一局', 'department'),
    });
    expect(outcome(await ask('planRecord', { as: stranger, params: { planId } }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('that nobody read is not there', async () => {
    const unknown = '0199b8b4-0000-7000-8000-000000000000';
    expect(outcome(await confirm(unknown))).toEqual([404, 'not-found']);
  });
});
