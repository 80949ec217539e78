import { routes, type RouteName } from '@duban/contract';
import { endPost, setDisabled } from '@duban/persistence';
import { todayOf } from '../house';
import { TABLE, WHO, type Cell } from '../testing/access-table';
import { clientOf, type Client, type Sent } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

/** Ids that nobody has: whoever is let in is told so, and nothing is changed. */
const UNKNOWN = '0199b8b4-0000-7000-8000-000000000000';
const PARAMS = {
  taskId: UNKNOWN,
  letterId: UNKNOWN,
  importId: UNKNOWN,
  approvalId: UNKNOWN,
  proxyId: UNKNOWN,
  leaveId: UNKNOWN,
  planId: UNKNOWN,
  personId: UNKNOWN,
  holdingId: UNKNOWN,
  messageId: UNKNOWN,
  webhookId: UNKNOWN,
  viewId: UNKNOWN,
  passkeyId: UNKNOWN,
  visitId: UNKNOWN,
  evidenceId: UNKNOWN,
  no: '1',
  noticeId: UNKNOWN,
  objectionId: UNKNOWN,
  tenant: 'nobody',
  version: '1',
  sha256: '0'.repeat(64),
  period: '2026-03',
  packId: 'ningbo',
};

let at: SpecHouse;
let ask: Client;
let units: Units;
let taskId: string;
let strange: string;
const people: Record<string, Resident> = {};

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { house, other } = at;
  units = await seedUnits(house);
  people['a department'] = await settle(house, 'lead', { post: 'unit-officer', unit: units.lead });
  people['a sibling'] = await settle(house, 'sibling', { post: 'unit-officer', unit: units.sibling });
  people['an office'] = await settle(house, 'office', { post: 'office-officer', unit: units.office });
  people['the government'] = await settle(house, 'mayor', {
    post: 'government-head',
    unit: units.government,
  });
  people['the party committee'] = await settle(house, 'secretary', {
    post: 'party-secretary',
    unit: units.party,
  });
  people['the administrator'] = await settle(house, 'root', { post: 'administrator', unit: units.sibling });
  const there = await seedUnits(house, other.id);
  const officeThere = { post: 'office-director', unit: there.office };
  people['another tenant'] = await settle(house, 'stranger', officeThere, other.id);
  taskId = await seedTask(house, units, '1');
  strange = await seedTask(house, there, '1', { tenant: other.id });
});
afterAll(() => at.close());

const wayIn = (status: number, code: string | undefined): Cell => {
  if (status === 401 && code === 'not-signed-in') return 'who?';
  return status === 403 && code === 'forbidden' ? 'no' : 'in';
};

describe('every way in, for everybody', () => {
  it('is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(routes).sort());
  });

  const cells = Object.entries(TABLE).flatMap(([name, row]) =>
    WHO.map((who, index) => [name as RouteName, who, row[index] as Cell] as const),
  );
  it.each(cells)('%s, %s: %s', async (name, who, cell) => {
    // Signing out would end the session that the next row needs.
    const as = name === 'signOut' && cell === 'in' ? await newcomer() : people[who];
    const { status, body } = await ask(name, { ...(as && { as }), params: PARAMS });
    expect(wayIn(status, body.code)).toBe(cell);
    expect(status).not.toBe(500);
  });
});

let newcomers = 0;
const newcomer = (): Promise<Resident> =>
  settle(at.house, `newcomer${(newcomers += 1)}`, { post: 'unit-officer', unit: units.lead });

const READS = [
  'showTask',
  'explainTask',
  'similarTasks',
  'taskRecord',
  'exportTaskLedger',
  'taskDossier',
  'taskAsOf',
  'closingText',
  'receiveTask',
] as const;

describe('a task', () => {
  it.each([
    ['a department', true],
    ['an office', true],
    ['the government', true],
    ['the party committee', true],
    ['the administrator', true],
    ['a sibling', false],
  ])('is seen by %s: %s', async (who, seen) => {
    const as = people[who] ?? null;
    const { body } = await ask('listTasks', { as });
    expect((body.tasks as { id: string }[]).map(({ id }) => id)).toEqual(seen ? [taskId] : []);
    for (const name of READS.slice(0, 6)) {
      expect((await ask(name, { as, params: { taskId } })).status).toBe(seen ? 200 : 404);
    }
  });

  it.each(READS)('of another tenant is not there: %s', async (name) => {
    const params = { taskId: strange };
    for (const who of ['an office', 'the administrator']) {
      const { status, body } = await ask(name, { as: people[who] ?? null, params });
      expect([status, body.code]).toEqual([404, 'not-found']);
    }
  });

  it('is not there for whoever may not see it, whatever they try', async () => {
    const as = people['a sibling'] ?? null;
    const acts = [
      ['receiveTask', {}],
      ['reportTask', { state: 'ahead', text: '样例' }],
      ['completeTask', { summary: '样例' }],
      ['correctEntry', { entry: 1, text: '样例', because: '样例' }],
    ] as const;
    for (const [name, body] of acts)
      expect((await ask(name, { as, params: { taskId }, body })).status).toBe(404);
  });
});

const CLAIM = { commandId: 'disable', digest: 'd' };

describe('what was taken away', () => {
  const me = (as: Resident, sent: Sent = {}) => ask('me', { as, ...sent });

  it('a token of another tenant opens nothing here', async () => {
    expect((await me(people['another tenant'] as Resident)).status).toBe(401);
  });

  it('a disabled account is out on its next request', async () => {
    const person = await newcomer();
    expect((await me(person)).status).toBe(200);
    await setDisabled(at.house.db, at.house.tenant.id, CLAIM, {
      personId: person.id,
      disabled: true,
      today: todayOf(at.house),
      assess: at.house.law.assess,
    });
    expect((await me(person)).status).toBe(401);
  });

  it('a session that was ended is over', async () => {
    const person = await newcomer();
    expect((await ask('signOut', { as: person })).status).toBe(200);
    expect((await me(person)).status).toBe(401);
  });

  it('an ended post opens nothing from its next day on, and the office sees only its own again', async () => {
    const { house } = at;
    const person = await settle(house, 'leaver', { post: 'office-officer', unit: units.office });
    expect((await ask('listTasks', { as: person })).body.tasks).toHaveLength(1);
    const { body } = await me(person);
    const held = (body.person as { posts: { id: string }[] }).posts[0];
    const ended = {
      personId: person.id,
      holdingId: held?.id ?? '',
      to: '2020-06-30',
      today: todayOf(house),
      assess: house.law.assess,
    } as const;
    await endPost(house.db, house.tenant.id, { ...CLAIM, commandId: 'end' }, ended);
    expect((await ask('listTasks', { as: person })).body.tasks).toHaveLength(0);
    expect((await ask('showImport', { as: person, params: PARAMS })).status).toBe(403);
    expect(todayOf(house) > '2020-06-30').toBe(true);
  });
});
