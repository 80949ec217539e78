import { feedEnd } from '@duban/persistence';
import { clientOf, type Client } from '../testing/client';
import { eventually } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { seedApproval } from '../testing/seed-approval';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';
import { isBehind, placeOf, positionAt } from './place';

let at: SpecHouse;
let ask: Client;
let units: Units;
let office: Resident;
let lead: Resident;
let sibling: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  units = await seedUnits(at.house);
  office = await settle(at.house, 'office', { post: 'office-officer', unit: units.office });
  lead = await settle(at.house, 'lead', { post: 'unit-officer', unit: units.lead });
  sibling = await settle(at.house, 'sibling', { post: 'unit-officer', unit: units.sibling });
});
afterAll(() => at.close());

interface Changed {
  readonly next: string;
  readonly everything: boolean;
  readonly tasks: readonly string[];
  readonly plans: readonly string[];
  readonly approvals: readonly string[];
}
const changes = async (as: Resident, after?: string): Promise<Changed> =>
  (await ask('changes', { as, ...(after && { query: { after } }) })).body as unknown as Changed;

it('says at once where it stands, and then waits until something is there to tell', async () => {
  const { next, tasks, everything } = await changes(office);
  expect([tasks, everything]).toEqual([[], false]);
  const waiting = changes(office, next);
  const taskId = await seedTask(at.house, units, '1');
  expect(await waiting).toMatchObject({ tasks: [taskId], everything: false });
});

it('tells nobody of a task that they may not see', async () => {
  const { next } = await changes(office);
  const stranger = changes(sibling, next);
  const taskId = await seedTask(at.house, units, '2');
  expect((await changes(lead, next)).tasks).toEqual([taskId]);
  const first = await Promise.race([stranger, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))]);
  expect(first).toBe('waits');
});

it('tells of an approval in which something was done, by its id alone', async () => {
  const { next } = await changes(sibling);
  const waiting = changes(sibling, next);
  const approvalId = await seedApproval(at.house, { units, initiator: office });
  expect(await waiting).toMatchObject({ approvals: [approvalId], tasks: [] });
});

it('tells everybody who waits from one look, and each only once', async () => {
  const { next } = await changes(office);
  const many = Array.from({ length: 20 }, () => changes(office, next));
  await seedTask(at.house, units, '3');
  const told = await Promise.all(many);
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  const again = await Promise.race([
    changes(office, told[0]?.next),
    new Promise((resolve) => setTimeout(resolve, 1_200, 'waits')),
  ]);
  expect(again).toBe('waits');
});

it('refuses a place that is none', async () => {
  const { status, body } = await ask('changes', { as: office, query: { after: 'yesterday' } });
  expect([status, body.code]).toEqual([400, 'bad-request']);
});

describe('a process that was started a moment ago', () => {
  let house: SpecHouse;
  let seat: Resident;
  let there: Client;
  beforeAll(async () => {
    house = await openSpecHouse();
    there = clientOf(house.url);
    const known = await seedUnits(house.house);
    seat = await settle(house.house, 'office', { post: 'office-officer', unit: known.office });
    await seedTask(house.house, known, '1');
    // The feed ends before whatever another transaction of the same server began before it, and shows the task after that.
    const { db, tenant } = house.house;
    await eventually(async () => (await feedEnd(db, tenant.id)).tx !== '0');
  });
  const since = async (after?: string) =>
    (await there('changes', { as: seat, ...(after && { query: { after } }) })).body as unknown as Changed;

  it('sends whoever comes from before its time to read everything anew', async () => {
    expect(await since('1-1')).toMatchObject({ everything: true, tasks: [] });
  });

  it('lets those who wait go home when it stops', async () => {
    const { next } = await since();
    const waiting = since(next);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    await house.close();
    const nothing = { tasks: [], letters: [], plans: [], approvals: [] };
    expect(await waiting).toEqual({ next, everything: false, ...nothing });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it('orders places as the feed does', () => {
  const places = ['9-1', '10-1', '10-2', '9007199254740993-1', '9007199254740994-0'].map(positionAt);
  const sorted = [...places].reverse().sort((a, b) => (isBehind(a, b) ? -1 : 1));
  expect(sorted).toEqual(places);
  expect(placeOf({ tx: '7', position: 3 })).toBe('7-3');
});
