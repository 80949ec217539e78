import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { seedTask, type Units } from '../testing/seed';
import { itsProcess, seedApproval } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let today: Day;
let people = 0;

beforeAll(async () => {
  at = await openWorkingHouse();
  today = todayOf(at.house);
});
afterAll(() => at?.close());

const somebody = (post: string, unit: keyof Units = 'sibling'): Promise<Resident> =>
  settle(at.house, `person-${(people += 1)}`, { post, unit: at.units[unit] });
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);
const show = (approvalId: string, as: Resident): Promise<Got> =>
  at.ask('showApproval', { as, params: { approvalId } });

async function openApproval(initiator: Resident): Promise<string> {
  const approvalId = await seedApproval(at.house, { units: at.units, initiator });
  await itsProcess(at.house, approvalId);
  return approvalId;
}

describe('a standing proxy', () => {
  const days = (from = 0, to = 30) => ({ from: addDays(today, from), to: addDays(today, to) });
  const give = (as: Resident, proxy: Resident, more: object = {}, key: string = randomUUID()): Promise<Got> =>
    at.ask('enterProxy', { as, key, body: { proxy: proxy.id, ...days(), ...more } });

  it('is entered once by its principal, seen by both, and by nobody else', async () => {
    const [one, two, three] = [await somebody('a'), await somebody('b'), await somebody('c')];
    const first = await give(one, two, {}, 'k');
    expect(first.body).toMatchObject({ principal: { id: one.id }, proxy: { id: two.id }, withdrawnAt: null });
    expect((await give(one, two, {}, 'k')).body).toEqual(first.body);
    for (const [who, seen] of [
      [one, 1],
      [two, 1],
      [three, 0],
    ] as const)
      expect((await at.ask('listProxies', { as: who })).body.proxies).toHaveLength(seen);
  });

  it('closes no ring, over however many, on days that they share; on others it may', async () => {
    const [one, two, three] = [await somebody('a'), await somebody('b'), await somebody('c')];
    expect(outcome(await give(one, two))).toBe(200);
    expect(outcome(await give(two, three, days(10, 20)))).toBe(200);
    expect(outcome(await give(three, one, days(20, 25)))).toEqual([409, 'proxy-ring']);
    expect(outcome(await give(three, one, days(21, 25)))).toBe(200);
    expect(outcome(await give(two, one))).toEqual([409, 'proxy-ring']);
  });

  it('closes no ring when both halves come at once', async () => {
    const [one, two] = [await somebody('a'), await somebody('b')];
    const both = await Promise.all([give(one, two), give(two, one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is withdrawn by whoever gave it, and stays in sight', async () => {
    const [one, two] = [await somebody('a'), await somebody('b')];
    const { id } = (await give(one, two)).body as { id: string };
    const withdraw = (as: Resident, key: string) =>
      at.ask('withdrawProxy', { as, key, params: { proxyId: id } });
    expect(outcome(await withdraw(two, 'w'))).toEqual([404, 'not-found']);
    const { body } = await withdraw(one, 'w');
    expect(body.withdrawnAt).not.toBeNull();
    expect((await withdraw(one, 'w')).body).toEqual(body);
    expect((await at.ask('listProxies', { as: two })).body.proxies).toEqual([body]);
    expect(outcome(await give(two, one))).toBe(200);
  });

  it('is entered for somebody else by an administrator, but never for themselves', async () => {
    const [root, one, two] = [await somebody('administrator'), await somebody('a'), await somebody('b')];
    expect(outcome(await give(two, root, { principal: one.id }))).toEqual([403, 'forbidden']);
    expect(outcome(await give(root, two, { principal: one.id }))).toBe(200);
    expect(outcome(await give(root, root, { principal: one.id }))).toEqual([403, 'forbidden']);
    expect(outcome(await give(one, one))).toEqual([422, 'unfit-person']);
  });
});

describe('a leave', () => {
  it('is never refused, and says what nobody can sign meanwhile, until somebody stands in', async () => {
    const secretary = await somebody('party-secretary', 'party');
    const [head, deputy] = [await somebody('government-head', 'government'), await somebody('deputy')];
    const approvalId = await openApproval(head);
    const taskId = await seedTask(at.house, at.units, '1');
    const days = { from: addDays(today, 3), to: addDays(today, 9) };
    const { body } = await at.ask('enterLeave', { as: secretary, body: days });
    const wanting = body.cannotBeSigned as { kind: string; id: string; because: { zh: string } }[];
    expect(wanting).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'approval', id: approvalId, ...days }),
        expect.objectContaining({ kind: 'task', id: taskId, tasks: 1, ...days }),
      ]),
    );
    expect(wanting.find(({ kind }) => kind === 'task')?.because.zh).toContain('书记');
    await at.ask('enterProxy', { as: secretary, body: { proxy: deputy.id, ...days } });
    const again = await at.ask('enterLeave', { as: secretary, body: days });
    expect(again.body.cannotBeSigned).toEqual([]);
    const { id } = again.body.leave as { id: string };
    expect(outcome(await at.ask('withdrawLeave', { as: head, params: { leaveId: id } }))).toEqual([
      404,
      'not-found',
    ]);
    expect(outcome(await at.ask('withdrawLeave', { as: secretary, params: { leaveId: id } }))).toBe(200);
    await endAllOf(secretary);
    await endAllOf(head);
  });

  it('counts whoever can act at the end of a chain of proxies, each step on its own days', async () => {
    const secretary = await somebody('party-secretary', 'party');
    const [head, first] = [await somebody('government-head', 'government'), await somebody('deputy')];
    const [second, third] = [await somebody('deputy'), await somebody('deputy')];
    const approvalId = await openApproval(head);
    const days = { from: addDays(today, 3), to: addDays(today, 9) };
    const wanting = async (as: Resident): Promise<readonly object[]> => {
      const { body } = await at.ask('enterLeave', { as, body: days });
      const all = body.cannotBeSigned as { id: string; from: Day; to: Day }[];
      return all.filter(({ id }) => id === approvalId).map(({ from, to }) => ({ from, to }));
    };
    const give = async (as: Resident, proxy: Resident, window: { from: Day; to: Day }) =>
      expect(outcome(await at.ask('enterProxy', { as, body: { proxy: proxy.id, ...window } }))).toBe(200);
    await give(secretary, first, days);
    expect(await wanting(secretary)).toEqual([]);
    expect(await wanting(first)).toEqual([days]);
    await give(first, second, { from: addDays(today, 1), to: addDays(today, 6) });
    expect(await wanting(first)).toEqual([{ from: addDays(today, 7), to: days.to }]);
    await give(second, third, days);
    // Somebody two steps away is one of those who could, and the one after them still can.
    expect(await wanting(second)).toEqual([{ from: addDays(today, 7), to: days.to }]);
    root ??= await somebody('administrator');
    const params = { personId: third.id };
    expect(outcome(await at.ask('setAccount', { as: root, params, body: { disabled: true } }))).toBe(200);
    expect(await wanting(second)).toEqual([days]);
    await endAllOf(secretary);
    await endAllOf(head);
  });

  it('counts for whom somebody stands in, and a post that begins while they are away', async () => {
    const secretary = await somebody('party-secretary', 'party');
    const [head, deputy] = [await somebody('government-head', 'government'), await somebody('deputy')];
    const approvalId = await openApproval(head);
    const days = { from: addDays(today, 3), to: addDays(today, 9) };
    const wanting = async (as: Resident): Promise<readonly string[]> => {
      const { body } = await at.ask('enterLeave', { as, body: days });
      return (body.cannotBeSigned as { id: string }[]).map(({ id }) => id);
    };
    await at.ask('enterProxy', { as: secretary, body: { proxy: deputy.id, ...days } });
    expect(await wanting(secretary)).not.toContain(approvalId);
    expect(await wanting(deputy)).toContain(approvalId);
    await endAllOf(secretary, addDays(today, 4));
    const successor = await somebody('clerk');
    const given = await at.ask('givePost', {
      ...{ as: root as Resident, params: { personId: successor.id } },
      body: { post: 'party-secretary', unit: at.units.party.id, from: addDays(today, 5) },
    });
    expect(outcome(given)).toBe(200);
    expect(await wanting(successor)).toContain(approvalId);
    for (const { id: personId } of [secretary, successor, head]) {
      const body = { disabled: true };
      expect(outcome(await at.ask('setAccount', { as: root, params: { personId }, body }))).toBe(200);
    }
  });
});

let root: Resident | null = null;
/** Every post of somebody, since long ago. */
async function endAllOf(person: Resident, to: Day = addDays(today, -1)): Promise<void> {
  root ??= await somebody('administrator');
  const { body } = await at.ask('listPeople', { as: root });
  const held = (body.people as { id: string; posts: { id: string }[] }[]).find(({ id }) => id === person.id);
  for (const post of held?.posts ?? []) {
    const params = { personId: person.id, holdingId: post.id };
    expect(outcome(await at.ask('endPost', { as: root, params, body: { to } }))).toBe(200);
  }
}

describe('a post that nobody holds any more', () => {
  it('is told to the approvals that wait for it, and not while somebody else holds it', async () => {
    const secretaries = [
      await somebody('party-secretary', 'party'),
      await somebody('party-secretary', 'party'),
    ];
    const head = await somebody('government-head', 'government');
    const approvalId = await openApproval(await somebody('office-officer', 'office'));
    const alarm = async (): Promise<unknown> => (await show(approvalId, head)).body.alarm;
    await endAllOf(secretaries[0] as Resident);
    expect(await alarm()).toBeNull();
    await endAllOf(secretaries[1] as Resident);
    await eventually(async () => (await alarm()) === 'vacant');
    const { record } = (await show(approvalId, head)).body as { record: { type: string; data: object }[] };
    expect(record.at(-1)).toMatchObject({
      type: 'ApprovalAlarmed',
      data: { reason: 'vacant', post: 'party-secretary' },
    });
    await endAllOf(head);
  });

  it('is told as well when an account is disabled', async () => {
    const secretary = await somebody('party-secretary', 'party');
    const head = await somebody('government-head', 'government');
    const officer = await somebody('office-officer', 'office');
    const approvalId = await openApproval(officer);
    expect((await show(approvalId, officer)).body.alarm).toBeNull();
    const params = { personId: head.id };
    expect(outcome(await at.ask('setAccount', { as: root, params, body: { disabled: true } }))).toBe(200);
    await eventually(async () => (await show(approvalId, officer)).body.alarm === 'vacant');
    await endAllOf(secretary);
  });

  it('is told to an approval that is opened when nobody holds it', async () => {
    const officer = await somebody('office-officer', 'office');
    const approvalId = await openApproval(officer);
    await eventually(async () => (await show(approvalId, officer)).body.alarm === 'vacant');
  });
});

describe('what somebody leaves', () => {
  it('is handed over in every approval with its own outcome, and once under one key', async () => {
    const [leaver, heir] = [
      await somebody('government-head', 'government'),
      await somebody('deputy', 'office'),
    ];
    const director = await somebody('office-director', 'office');
    const mine = [await openApproval(leaver), await openApproval(leaver)];
    const elsewhere = await seedApproval(at.house, {
      units: at.units,
      initiator: leaver,
      frame: { keepers: [] },
    });
    await itsProcess(at.house, elsewhere);
    await endAllOf(leaver);
    const handOver = (key: string) =>
      at.ask('handOverOnLeaving', {
        ...{ as: director, key, params: { personId: leaver.id } },
        body: { to: heir.id, because: '调离' },
      });
    const { body } = await handOver('leaving');
    const outcomes = body.outcomes as {
      id: string;
      kind: string;
      handedOver: boolean;
      because: object | null;
    }[];
    const of = (id: string) => outcomes.find((one) => one.id === id);
    expect(mine.map((id) => of(id)?.handedOver)).toEqual([true, true]);
    expect(of(elsewhere)).toMatchObject({ handedOver: false, because: { zh: expect.any(String) as string } });
    expect((await handOver('leaving')).body).toEqual(body);
    for (const id of mine) {
      const { record, mine: acts } = (await show(id, heir)).body as {
        record: { type: string }[];
        mine: { operation: string }[];
      };
      expect(record.filter(({ type }) => type === 'SeatsHandedOver')).toHaveLength(1);
      expect(acts.map(({ operation }) => operation)).toContain('approve');
    }
  });
});
