import type { LevelBound } from '@duban/domain';
import { openRound, PERIOD } from '../testing/sample-round';
import { aggregateOf, LEAD, mark, missed, OFFICE, PLAN, planned, taskIdOf } from '../testing/sample-task';
import { ledgerOf } from '../testing/ledger-viewer';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { countTasks } from './counts';
import type { LedgerViewer } from './ledger-rows';
import { levelledRow, listTasks, type TaskQuery } from './queries';

const NO_SIGN: LevelBound = { level: '', overdue: false, until: null, trouble: null, rest: false };
const levels = [
  {
    plan: PLAN,
    bounds: [
      { ...NO_SIGN, level: 'red', overdue: true },
      { ...NO_SIGN, level: 'yellow', until: '2026-04-30', trouble: 1 },
      { ...NO_SIGN, level: 'green', rest: true },
    ],
  },
] as const;
const office = ledgerOf({ all: true, units: [], persons: [] }, { levels });

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await openRound(house, ['1', '2', '9', '10']);
  await house.ledger.begin(house.tenant, mark('later'), [
    { aggregate: aggregateOf('7-2'), events: planned('7-2') },
  ]);
  const says = (ref: string, expected: number, events: ReturnType<typeof missed>) =>
    house.ledger.record({
      tenant: house.tenant,
      aggregate: aggregateOf(ref),
      expected,
      command: mark(`${ref} says`, '2026-03-11'),
      events,
    });
  await says('9', 3, missed('9', PERIOD));
  await says('2', 3, [{ type: 'DeadlinePassed', data: { day: '2026-12-31' } }]);
  await says('10', 3, [{ type: 'CompletionReported', data: { summary: '全部封堵' } }]);
});
afterAll(() => house.leave());

const list = async (query: Partial<TaskQuery>, viewer: LedgerViewer = office) => {
  const page = await listTasks(house.db, house.tenant, viewer, { limit: 50, ...query });
  if (!page) throw new Error('no such cursor');
  return page;
};
const refs = async (query: Partial<TaskQuery>, viewer?: LedgerViewer) =>
  (await list(query, viewer)).tasks.map(({ ref }) => ref);

describe('the level of a task', () => {
  it('is the first whose signs it shows: late, in trouble, or what is left', async () => {
    const { tasks } = await list({});
    expect(tasks.map(({ ref, level }) => [ref, level])).toEqual([
      ['1', 'green'],
      ['2', 'red'],
      ['7-2', 'green'],
      ['9', 'yellow'],
      ['10', 'green'],
    ]);
  });

  it('is the one before once the deadline is near enough, but not for what is complete', async () => {
    const near = [{ plan: PLAN, bounds: [{ ...NO_SIGN, level: 'near', until: '2026-12-31' as const }] }];
    expect(await refs({ level: 'near' }, { ...office, levels: near })).toEqual(['1', '2', '7-2', '9']);
  });

  it('is the judged one until it is released, where its place has such a level', async () => {
    const says = (ref: string, expected: number, type: string, level: string) =>
      house.ledger.record({
        tenant: house.tenant,
        aggregate: aggregateOf(ref),
        expected,
        command: mark(`${ref} ${type}`, '2026-03-12'),
        events: [{ type, data: { level, word: { zh: level, en: level }, because: '完不成' } }],
      });
    await says('1', 3, 'LevelJudged', 'red');
    await says('2', 4, 'LevelJudged', 'yellow');
    await says('9', 4, 'LevelJudged', 'purple');
    const { tasks } = await list({});
    expect(tasks.map(({ level }) => level)).toEqual(['red', 'yellow', 'green', 'yellow', 'green']);
    await says('1', 4, 'LevelReleased', 'red');
    await says('2', 5, 'LevelReleased', 'yellow');
    expect(await refs({ level: 'red' })).toEqual(['2']);
  });

  it('is none in a plan whose levels nobody knows', async () => {
    expect(
      (await levelledRow(house.db, house.tenant, { ...office, levels: [] }, taskIdOf('2')))?.level,
    ).toBeNull();
    expect((await levelledRow(house.db, house.tenant, office, taskIdOf('2')))?.level).toBe('red');
  });

  it('forgets trouble once a later round has closed without it', async () => {
    const bounds = [{ ...NO_SIGN, level: 'yellow', trouble: 1 }];
    const viewer = { ...office, levels: [{ plan: PLAN, bounds }] };
    expect(await refs({ level: 'yellow' }, viewer)).toEqual(['9']);
    await house.root.source.query(
      `insert into round_row (tenant_id, plan_id, period, version, status, opens_on, due_on, expected, reported, missing, behind)
       values ($1, $2, '2026-05', 1, 'closed', '2026-05-01', '2026-05-25', 0, 0, '[]', '[]')`,
      [house.tenant, PLAN],
    );
    expect(await refs({ level: 'yellow' }, viewer)).toEqual([]);
    await house.root.source.query(`delete from round_row where period = '2026-05'`);
  });
});

describe('tasks are found by', () => {
  it.each<[string, Partial<TaskQuery>, readonly string[]]>([
    ['their level', { level: 'yellow' }, ['9']],
    ['a part of their number', { q: '7-' }, ['7-2']],
    ['a part of their title', { q: '第 10 号' }, ['10']],
    ['a sign that is no pattern', { q: '%' }, []],
    ['their step', { step: 'acceptance' }, ['10']],
    ['being late', { overdue: 'true' }, ['2']],
    ['a class', { class: 'long-term' }, []],
    ['a deadline within days', { dueWithin: 304 }, ['1', '2', '7-2', '9', '10']],
    ['fewer days than are left', { dueWithin: 303 }, []],
    ['a day', { dueBy: '2026-12-31' }, ['1', '2', '7-2', '9', '10']],
    ['the day before', { dueBy: '2026-12-30' }, []],
    ['the unit that they wait for', { waiting: OFFICE }, ['10']],
    ['another that they wait for', { waiting: LEAD }, ['1', '2', '7-2', '9']],
    ['several things at once', { waiting: LEAD, level: 'green', q: '整改' }, ['1', '7-2']],
  ])('%s', async (_what, query, found) => {
    expect(await refs(query)).toEqual(found);
  });

  it('whoever holds the post that they wait for', async () => {
    const officer = { ...office, posts: [{ post: 'unit-officer', unit: LEAD }] };
    expect(await refs({ waiting: 'me' }, officer)).toEqual(['1', '2', '7-2', '9']);
    expect(
      await refs({ waiting: 'me' }, { ...office, posts: [{ post: 'unit-officer', unit: OFFICE }] }),
    ).toEqual([]);
    expect(await refs({ waiting: 'me' })).toEqual([]);
  });
});

describe('tasks in order', () => {
  const throughPages = async (query: Partial<TaskQuery>): Promise<readonly string[]> => {
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ ...query, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.tasks.map(({ ref }) => ref));
      cursor = page.next;
    }
    return found;
  };

  it.each<[string, Partial<TaskQuery>, readonly string[]]>([
    ['of level, the most urgent first', { group: 'level' }, ['2', '9', '1', '7-2', '10']],
    ['of state, as a life goes', { group: 'status' }, ['7-2', '1', '2', '9', '10']],
    ['of unit', { group: 'unit' }, ['1', '2', '7-2', '9', '10']],
    ['of deadline within a level', { group: 'level', sort: 'deadline' }, ['2', '9', '1', '7-2', '10']],
  ])('%s, page by page', async (_what, query, found) => {
    expect(await refs(query)).toEqual(found);
    expect(await throughPages(query)).toEqual(found);
  });

  it('have no page at a cursor of another order', async () => {
    const { next } = await list({ limit: 1 });
    const query = { limit: 1, sort: 'deadline', cursor: next ?? '' } as const;
    expect(await listTasks(house.db, house.tenant, office, query)).toBeNull();
  });
});

describe('tasks are counted', () => {
  const count = (filter: Parameters<typeof countTasks>[3], viewer = office) =>
    countTasks(house.db, house.tenant, viewer, filter);

  it('as many as are listed, and by level, state and unit', async () => {
    const { total, levels: byLevel, states, units, plans } = await count({});
    expect(total).toBe(5);
    expect(Object.fromEntries(byLevel.map(({ level, count: n }) => [level, n]))).toEqual({
      red: 1,
      yellow: 1,
      green: 3,
    });
    expect(states).toEqual([
      { status: 'dispatched', step: null, count: 1 },
      { status: 'underway', step: null, count: 3 },
      { status: 'closing', step: 'acceptance', count: 1 },
    ]);
    expect(units).toEqual([{ name: '市水利局', count: 5 }]);
    expect(plans).toEqual([{ id: PLAN, count: 5 }]);
  });

  it('so that a level shows how many the other levels have', async () => {
    const { total, levels: byLevel, states } = await count({ level: 'red' });
    expect(total).toBe(1);
    expect(byLevel).toHaveLength(3);
    expect(states).toEqual([{ status: 'underway', step: null, count: 1 }]);
  });

  it('only as far as the viewer may see them', async () => {
    const stranger = { ...office, all: false, units: [taskIdOf('stranger')], persons: [] };
    expect(await count({}, stranger)).toEqual({ total: 0, levels: [], states: [], units: [], plans: [] });
  });
});
