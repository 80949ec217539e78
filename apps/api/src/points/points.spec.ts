import { pointsAggregate, taskAggregate } from '@duban/contract';
import { verifyChains } from '@duban/persistence';
import type { Client, Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let taskId: string;
let other: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['unit-officer', 'lead'],
    principal: ['unit-principal', 'lead'],
    clerk: ['office-officer', 'office'],
    stranger: ['unit-officer', 'sibling'],
  });
  const closing = [{ step: 'acceptance', by: { post: 'office-officer', of: 'office' } }] as const;
  taskId = await seedTask(at.house, at.units, '1', { policy: { closing } });
  other = await seedTask(at.house, at.units, '2', { policy: { closing } });
});
afterAll(() => at?.close());

const does = (name: string, act: Parameters<Client>[0], body?: object, no?: number) =>
  at.ask(act, {
    as: at.named(name),
    params: { taskId, ...(no !== undefined && { no: String(no) }) },
    ...(body && { body }),
  });
const outcome = ({ status, body }: Got) => body.code ?? status;
const text = '已封堵';
const opinion = '现场核查，同意';
const because = '仍有渗漏';

it('strikes off point by point, and lets nobody report the task complete before', async () => {
  expect(outcome(await does('officer', 'receiveTask', {}))).toBe(200);
  const lines = '三号排口,河东\n四号排口,河西,督察指出\n料堆,北岸,自查\n';
  expect(outcome(await does('stranger', 'addPoints', { lines }))).toBe('not-found');
  const adds = () =>
    at.ask('addPoints', { as: at.named('officer'), params: { taskId }, body: { lines }, key: 'added' });
  const wrong = await does('officer', 'addPoints', { lines: `${lines}五号,河东,别处` });
  expect(wrong).toMatchObject({
    status: 422,
    body: { because: { en: expect.stringContaining('line 4') as string } },
  });
  expect((await does('officer', 'taskPoints')).body).toMatchObject({ points: [], counts: { total: 0 } });
  const added = await adds();
  expect(added.body).toMatchObject({
    counts: { total: 3, closed: 0, named: { total: 2 }, found: { total: 1 } },
    may: { add: true, report: true, close: false },
  });
  expect((await adds()).body).toEqual(added.body);
  expect(outcome(await does('clerk', 'addPoints', { lines: '三号排口,河东' }))).toBe('unfit-points');

  expect(await does('principal', 'completeTask', { summary: '完成' })).toMatchObject({
    status: 409,
    body: { code: 'points-open', because: { zh: expect.stringContaining('1 三号排口') as string } },
  });
  expect(outcome(await does('officer', 'reportPoint', { text }, 9))).toBe('unknown-point');
  // Of two at once one is first, and the other is told.
  const both = await Promise.all([1, 1].map((no) => does('officer', 'reportPoint', { text }, no)));
  expect(both.map(outcome).sort()).toEqual([200, 'wrong-state']);
  expect(outcome(await does('officer', 'closePoint', { opinion }, 1))).toBe('not-authorised');
  expect(outcome(await does('clerk', 'returnPoint', { because }, 1))).toBe(200);
  expect(outcome(await does('officer', 'reportPoint', { text }, 1))).toBe(200);
  expect(outcome(await does('clerk', 'closePoint', { opinion }, 1))).toBe(200);
  expect(outcome(await does('clerk', 'closePoint', { opinion }, 1))).toBe('wrong-state');
  expect(outcome(await does('officer', 'reportPoint', { text }, 2))).toBe(200);
  expect(outcome(await does('clerk', 'closePoint', { opinion }, 2))).toBe(200);
  expect(outcome(await does('officer', 'completeTask', { summary: '完成' }))).not.toBe(200);
  expect((await does('clerk', 'withdrawPoint', { because: '列重' }, 3)).body).toMatchObject({
    counts: { total: 2, closed: 2, withdrawn: 1 },
    points: [
      { acts: [{}, { act: 'returned', byName: 'clerk', text: because }, {}, { act: 'closed' }] },
      {},
      {},
    ],
  });
  expect(outcome(await does('principal', 'completeTask', { summary: '完成' }))).toBe(200);
  expect(outcome(await does('officer', 'addPoints', { lines: '六号' }))).toBe('wrong-state');
});

it('keeps them in a chain of their own, beside what the task and its process know', async () => {
  const { house } = at;
  const points = await house.ledger.readChain(house.tenant.id, pointsAggregate(taskId, 1));
  expect(points.facts.map(({ event }) => event.type)).toEqual([
    ...['PointsAdded', 'PointReported', 'PointReturned', 'PointReported', 'PointClosed'],
    ...['PointReported', 'PointClosed', 'PointWithdrawn'],
  ]);
  await eventually(async () => {
    const handle = house.temporal.client.workflow.getHandle(`task/${house.tenant.id}/${taskId}/1`);
    const carried = await handle.query<{ sequence: number }>('view');
    const there = await house.ledger.stateOf(house.tenant.id, taskAggregate(taskId));
    return carried.sequence === there?.sequence ? carried : null;
  });
  const exported = await at.ask('exportTaskLedger', { as: at.named('officer'), params: { taskId } });
  expect(exported.text).toContain(`points/${taskId}/1`);
  expect((await verifyChains(house.db, house.tenant.id)).broken).toEqual([]);
});

it('takes a thousand at once', async () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `点位 ${at + 1},东港区,自查`).join('\n');
  const add = await at.ask('addPoints', {
    as: at.named('clerk'),
    params: { taskId: other },
    body: { lines },
  });
  expect(add.body).toMatchObject({ counts: { total: 1_000, found: { total: 1_000 } } });
  const more = { lines: `${lines.replaceAll('点位', '站')}\n一处` };
  expect(
    outcome(await at.ask('addPoints', { as: at.named('clerk'), params: { taskId: other }, body: more })),
  ).toBe('beyond-limit');
});
