import { inTenant } from '@duban/persistence';
import { addDays, type Day } from '@duban/domain';
import { todayOf } from '../house';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let units: Units;
let office: Resident;
let officer: Resident;
let sibling: Resident;
let taskId: string;
let today: Day;

/** As if the first links of the chain had been recorded earlier: at noon in China of the days given, in their order. */
async function recordedOn(of: string, days: readonly Day[]): Promise<void> {
  await inTenant(at.owner, at.house.tenant.id, async (tx) => {
    await tx.query('alter table ledger_event disable trigger user');
    for (const [index, day] of days.entries())
      await tx.change('update ledger_event set recorded_at = $3 where aggregate = $1 and sequence = $2', [
        `task/${of}`,
        index + 1,
        `${day}T04:00:00.000Z`,
      ]);
    await tx.query('alter table ledger_event enable trigger user');
  });
}

const MARCH = '2026-03-02';
const MAY = '2026-05-06';

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { house } = at;
  today = todayOf(house);
  units = await seedUnits(house);
  office = await settle(house, 'office', { post: 'office-officer', unit: units.office });
  officer = await settle(house, 'lead', { post: 'unit-officer', unit: units.lead });
  sibling = await settle(house, 'sibling', { post: 'unit-officer', unit: units.sibling });
  taskId = await seedTask(house, units, '1', {
    later: [{ type: 'TaskReceived', data: { unit: units.lead.id } }],
  });
  await seedTask(house, units, '2');
  const { body } = await ask('taskRecord', { as: office, params: { taskId } });
  const { length } = body.facts as readonly unknown[];
  // All but the receipt on the first day, and that one in May.
  await recordedOn(taskId, [...Array.from({ length: length - 1 }, () => MARCH as Day), MAY]);
});
afterAll(() => at.close());

const asOf = (day: string, as = office) => ask('taskAsOf', { as, params: { taskId }, query: { day } });
const listed = (query: Readonly<Record<string, string>>, as = office) => ask('tasksAsOf', { as, query });
const refs = (body: Readonly<Record<string, unknown>>) =>
  (body['tasks'] as readonly { ref: string }[]).map(({ ref }) => ref);

it('shows a task as it was known on a day, with the days of its facts, and how many came later', async () => {
  const { status, body } = await asOf(addDays(MAY, -1));
  expect(status).toBe(200);
  expect(body).toMatchObject({ day: '2026-05-05', until: '2026-05-05T16:00:00.000Z', since: 1 });
  expect(body['row']).toMatchObject({ id: taskId, ref: '1', status: 'dispatched' });
  expect(body['where']).toMatchObject({ en: expect.stringContaining('dispatched') });
  const facts = body['facts'] as readonly { recordedAt: string; on: string }[];
  expect(facts.at(-1)).toMatchObject({ recordedAt: '2026-03-02T04:00:00.000Z', on: today });
});

it('knows what was recorded until midnight in China, and not a moment longer', async () => {
  expect((await asOf(MAY)).body['row']).toMatchObject({ status: 'underway' });
  expect((await asOf(MAY)).body['since']).toBe(0);
});

it('shows today what the ledger shows today', async () => {
  const [then, now] = [await asOf(today), await ask('showTask', { as: office, params: { taskId } })];
  expect(then.body['task']).toEqual(now.body['task']);
  expect(now.body['row']).toMatchObject(then.body['row'] as object);
  expect((await ask('taskAsOf', { as: office, params: { taskId } })).body).toEqual(then.body);
});

it('lists the tasks that had begun, as they stood, page by page', async () => {
  expect((await listed({ day: MARCH })).body).toMatchObject({
    day: MARCH,
    tasks: [{ ref: '1', status: 'dispatched' }],
    next: null,
  });
  expect(refs((await listed({ day: today })).body)).toEqual(['1', '2']);
  expect(refs((await listed({ day: MARCH, status: 'underway' })).body)).toEqual([]);
  expect(refs((await listed({ day: MAY, status: 'underway' })).body)).toEqual(['1']);
  const first = (await listed({ day: today, limit: '1' })).body;
  expect(refs(first)).toEqual(['1']);
  expect(refs((await listed({ day: today, limit: '1', cursor: String(first['next']) })).body)).toEqual(['2']);
});

it('is for whoever may see the task today', async () => {
  expect((await asOf(MAY, officer)).status).toBe(200);
  expect((await asOf(MAY, sibling)).status).toBe(404);
  expect(refs((await listed({ day: today }, sibling)).body)).toEqual([]);
});

it.each([
  ['that is still to come', '2999-01-01', 'still to come'],
  [
    'before the first record',
    '2026-03-01',
    'nothing was recorded by 2026-03-01: the first record is of 2026-03-02',
  ],
])('refuses a day %s, and says why', async (_what, day, why) => {
  for (const { status, body } of [await asOf(day), await listed({ day })]) {
    expect([status, body['code']]).toEqual([400, 'bad-request']);
    expect(body['because']).toMatchObject({ en: expect.stringContaining(why) });
  }
});

it.each(['2026-02-30', '2026-3-1', 'yesterday', '', '2026-03-01T00:00:00Z'])(
  'refuses a day that is none: %j',
  async (day) => {
    expect((await asOf(day)).body).toMatchObject({ code: 'bad-request', errors: [{ where: 'query.day' }] });
    expect((await listed({ day })).status).toBe(400);
  },
);

it('refuses a cursor that is none of ours', async () => {
  expect((await listed({ cursor: 'x' })).body['code']).toBe('bad-request');
});
