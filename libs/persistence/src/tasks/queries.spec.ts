import { Inbox, LedgerRow, LetterList, LetterView, RoundView, TaskQuery, TaskRow } from '@duban/contract';
import { inboxOf } from '../inbox/queries';
import { deliverToInbox } from '../inbox/messages';
import { letterRow, listLetters } from '../letters/queries';
import { listReports } from '../reports/queries';
import { listRounds, roundView } from '../rounds/queries';
import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import {
  aggregateOf,
  GOVERNMENT,
  LEAD,
  letterIdOf,
  mark,
  missed,
  OFFICE,
  PARTY,
  PLAN,
  planned,
  taskIdOf,
} from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { cursorAt } from './cursor';
import { listTasks, taskRow } from './queries';
import { ledgerOf } from '../testing/ledger-viewer';

const office = { all: true, units: [], persons: [] };
const lead = { all: false, units: [LEAD], persons: [] };
const stranger = { all: false, units: [taskIdOf('stranger')], persons: [] };

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '9', '10']);
  await house.ledger.begin(house.tenant, mark('later'), [
    { aggregate: aggregateOf('7-2'), events: planned('7-2') },
  ]);
  await house.ledger.submitReport(house.tenant, reporting('r9', 'behind'), taskIdOf('9'));
  await house.ledger.record({
    tenant: house.tenant,
    aggregate: aggregateOf('9'),
    expected: 3,
    command: mark('missed-9', '2026-03-11'),
    events: missed('9', PERIOD),
  });
});
afterAll(() => house.leave());

const page = async (query: object) => {
  const list = await listTasks(house.db, house.tenant, ledgerOf(office), { limit: 50, ...query });
  if (!list) throw new Error('no such cursor');
  return list;
};

describe('tasks', () => {
  it('are turned page by page however long the names of units and the numbers are', async () => {
    const after = ['整'.repeat(500), '2026-12-31', PLAN, '整'.repeat(500), taskIdOf('1')];
    const { cursor } = TaskQuery.parse({ cursor: cursorAt(after) });
    expect((await page({ group: 'unit', sort: 'deadline', cursor })).tasks).toEqual([]);
  });

  it('are listed in the order of their numbers, in the shape of the contract', async () => {
    const list = await page({});
    const Row = LedgerRow.omit({ level: true, left: true });
    for (const { level: _, ...row } of list.tasks) expect(Row.parse(row)).toEqual(row);
    expect(list.tasks.map(({ ref }) => ref)).toEqual(['1', '2', '7-2', '9', '10']);
    expect(list.next).toBeNull();
    expect(list.tasks[0]).toMatchObject({
      status: 'underway',
      leadUnitName: '市水利局',
      nextOn: '2027-01-01',
      version: 3,
      waiting: [
        { act: 'report' },
        { act: 'complete', by: [{ post: 'unit-officer', of: 'lead', unit: LEAD }] },
      ],
    });
  });

  it('wait for a report only until it is there, and say where nobody holds the post', async () => {
    const actsOf = async (ref: string, query: object = {}) => {
      const row = (await page(query)).tasks.find((one) => one.ref === ref);
      return row?.waiting.map(({ act, held }) => [act, held]);
    };
    expect(await actsOf('1')).toEqual([
      ['report', false],
      ['complete', false],
    ]);
    expect(await actsOf('9')).toEqual([['complete', false]]);
    expect((await page({ waiting: 'nobody' })).tasks.map(({ ref }) => ref)).toEqual([
      '1',
      '2',
      '7-2',
      '9',
      '10',
    ]);
  });

  it('are read page by page without a gap', async () => {
    const refs: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const list = await page(cursor ? { cursor, limit: 2 } : { limit: 2 });
      expect(list.tasks.length).toBeLessThanOrEqual(2);
      refs.push(...list.tasks.map(({ ref }) => ref));
      cursor = list.next;
    }
    expect(refs).toEqual(['1', '2', '7-2', '9', '10']);
  });

  it.each([
    [{ status: 'dispatched' }, ['7-2']],
    [{ ref: '10' }, ['10']],
    [{ unit: OFFICE, plan: PLAN }, ['1', '2', '7-2', '9', '10']],
    [{ plan: OFFICE }, []],
  ])('are found by %j', async (query, refs) => {
    expect((await page(query)).tasks.map(({ ref }) => ref)).toEqual(refs);
  });

  it.each(['', 'x', 'W10', Buffer.from('["a","b","c"]').toString('base64url')])(
    'have no page at the cursor “%s”',
    async (cursor) => {
      expect(await listTasks(house.db, house.tenant, ledgerOf(office), { limit: 2, cursor })).toBeNull();
    },
  );

  it('are shown to the units that have to do with them', async () => {
    const row = await taskRow(house.db, house.tenant, lead, taskIdOf('1'));
    expect(TaskRow.parse(row)).toEqual(row);
    expect(await taskRow(house.db, house.tenant, stranger, taskIdOf('1'))).toBeNull();
    expect(await taskRow(house.db, house.other, office, taskIdOf('1'))).toBeNull();
    expect(await listReports(house.db, house.tenant, lead, taskIdOf('9'))).toMatchObject([
      { state: 'behind', on: '2026-03-10' },
    ]);
    expect(await listReports(house.db, house.tenant, stranger, taskIdOf('9'))).toEqual([]);
  });
});

describe('letters', () => {
  const id = letterIdOf('9', PERIOD);

  it('are shown to their receiver only once they are issued', async () => {
    const list = await listLetters(house.db, house.tenant, office, { limit: 10, task: taskIdOf('9') });
    expect(LetterList.parse(list)).toEqual(list);
    expect(list?.letters).toMatchObject([{ id, status: 'drafted', receiverUnit: LEAD, to: '市水利局' }]);
    expect(await letterRow(house.db, house.tenant, lead, id)).toBeNull();
    const issued = { number: '督提〔2026〕1号', replyBy: '2026-03-19', provisional: false };
    await house.ledger.record({
      tenant: house.tenant,
      aggregate: `letter/${id}`,
      expected: 1,
      command: mark('issue', '2026-03-12'),
      events: [{ type: 'LetterIssued', data: issued }],
    });
    const row = await letterRow(house.db, house.tenant, lead, id);
    expect(LetterView.parse(row)).toEqual(row);
    expect(row).toMatchObject({ status: 'issued', number: issued.number, issuedOn: '2026-03-12' });
    const numbered = (number: string) => listLetters(house.db, house.tenant, lead, { limit: 10, number });
    expect((await numbered(issued.number))?.letters).toEqual([row]);
    expect((await numbered('督提〔2026〕2号'))?.letters).toEqual([]);
  });

  it('are listed the youngest first, page by page', async () => {
    await house.ledger.record({
      tenant: house.tenant,
      aggregate: aggregateOf('10'),
      expected: 3,
      command: mark('missed-10', '2026-03-20'),
      events: missed('10', PERIOD),
    });
    const first = await listLetters(house.db, house.tenant, office, { limit: 1 });
    expect(first?.letters).toMatchObject([{ about: { ref: '10' } }]);
    const second = await listLetters(house.db, house.tenant, office, { limit: 1, cursor: first?.next ?? '' });
    expect(second).toMatchObject({ letters: [{ about: { ref: '9' } }], next: null });
    expect(await listLetters(house.db, house.tenant, office, { limit: 1, cursor: 'x' })).toBeNull();
  });

  it.each(['2026-02-30', '2026-13-01', '0000-01-01'])(
    'have no page behind the day %s, which does not exist',
    async (day) => {
      const cursor = Buffer.from(JSON.stringify([day, id])).toString('base64url');
      expect(await listLetters(house.db, house.tenant, office, { limit: 1, cursor })).toBeNull();
    },
  );
});

describe('the inbox', () => {
  const of = (post: string, unit: string) =>
    inboxOf(house.db, house.tenant, { person: 'somebody', posts: [{ post, unit }] });

  it('holds what waits for a post, the most urgent first', async () => {
    const inbox = await of('unit-officer', LEAD);
    // What waits of approvals and of check visits stands beside it, and is asked for beside it.
    const toDo = inbox.toDo.map((item) => ({ ...item, visitId: null }));
    expect(Inbox.omit({ approvals: true }).parse(inbox)).toEqual({ ...inbox, toDo });
    expect(new Set(inbox.toDo.map(({ planId }) => planId))).toEqual(new Set([PLAN]));
    expect(inbox.toDo.map(({ kind, act, ref, by }) => [kind, act, ref, by])).toEqual([
      ['letter', 'receive', '9', '2026-03-19'],
      ['task', 'report', '1', '2026-03-25'],
      ['task', 'report', '2', '2026-03-25'],
      ['task', 'report', '10', '2026-03-25'],
      ['task', 'complete', '1', '2026-12-31'],
      ['task', 'complete', '2', '2026-12-31'],
      ['task', 'receive', '7-2', '2026-12-31'],
      ['task', 'complete', '9', '2026-12-31'],
      ['task', 'complete', '10', '2026-12-31'],
    ]);
  });

  it('holds nothing for other posts, and drafts for those who draft and sign', async () => {
    expect(await of('mayor', GOVERNMENT)).toEqual({ toDo: [], messages: [] });
    expect(await of('unit-officer', PARTY)).toEqual({ toDo: [], messages: [] });
    expect((await of('office-clerk', OFFICE)).toDo).toMatchObject([{ act: 'revise', ref: '10' }]);
    expect((await of('office-director', OFFICE)).toDo).toMatchObject([{ act: 'issue', ref: '10' }]);
    expect(await inboxOf(house.db, house.tenant, { person: 'somebody', posts: [] })).toEqual({
      toDo: [],
      messages: [],
    });
  });

  it('shows a message to the unit one time, however often it was delivered', async () => {
    const delivery = {
      tenant: house.tenant,
      messageId: '<1@duban>',
      letterId: letterIdOf('9', PERIOD),
      unit: LEAD,
      subject: '提醒函',
      deliveredOn: '2026-03-12',
    };
    await deliverToInbox(house.db, delivery);
    await deliverToInbox(house.db, { ...delivery, subject: '又一次' });
    const { messageId: id, tenant: _, ...shown } = delivery;
    expect((await of('unit-officer', LEAD)).messages).toEqual([{ id, ...shown }]);
  });
});

const SEEN = { ...ROUND, today: '2026-03-10' } as const;

describe('rounds', () => {
  it('are counted while they are open, and frozen once they are closed', async () => {
    const open = await roundView(house.db, house.tenant, office, SEEN);
    expect(RoundView.parse(open)).toEqual(open);
    expect(open).toMatchObject({ status: 'open', expected: 5, reported: 1, version: 2 });
    expect(open?.missing.map(({ ref }) => ref)).toEqual(['1', '2', '7-2', '10']);
    expect(open?.behind).toMatchObject([{ ref: '9', leadUnitName: '市水利局' }]);
    await house.ledger.closeRound(
      house.tenant,
      { ...ROUND, expected: 2, because: null, law: null },
      mark('close'),
    );
    expect(await roundView(house.db, house.tenant, lead, SEEN)).toEqual({
      ...open,
      version: 3,
      status: 'closed',
      closedOn: '2026-03-02',
    });
  });

  it('are listed for those who have tasks in the plan', async () => {
    const rounds = await listRounds(house.db, house.tenant, lead, { plan: PLAN });
    expect(rounds.map(({ period, status }) => [period, status])).toEqual([
      ['2026-04', 'planned'],
      ['2026-03', 'closed'],
    ]);
    expect(await listRounds(house.db, house.tenant, stranger, {})).toEqual([]);
    expect(await roundView(house.db, house.tenant, stranger, SEEN)).toBeNull();
  });
});
