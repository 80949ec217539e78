import { derivedId } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let planId: string;
let tasks: readonly string[];
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    principal: ['unit-principal', 'lead'],
    clerk: ['unit-officer', 'lead'],
    stranger: ['unit-principal', 'sibling'],
  });
  const { house, units } = at;
  planId = await seedImportedPlan(house);
  tasks = [
    await seedTask(house, units, '1'),
    await seedTask(house, units, '2'),
    await seedTask(house, units, '3'),
  ];
});
afterAll(() => at?.close());

const today = () => todayOf(at.house);
const planned = (over: object = {}, as = 'officer', key?: string): Promise<Got> =>
  at.ask('planVisit', {
    as: at.named(as),
    body: {
      ...{ planId, kind: 'open', purpose: '排口封堵情况', from: today(), to: today() },
      ...{ visitors: ['整改办 甲'], tasks: tasks.slice(0, 2) },
      ...over,
    },
    ...(key && { key }),
  });
const idOf = ({ status, body }: Got): string => {
  expect([status, body.because]).toEqual([200, undefined]);
  return body.id as string;
};
const find = (visitId: string, body: object, as = 'officer'): Promise<Got> =>
  at.ask('recordFinding', {
    as: at.named(as),
    params: { visitId },
    body: { taskId: tasks[0], state: 'behind', text: '排口仍在排水', ...body },
  });
const shown = (visitId: string, as: string): Promise<Got> =>
  at.ask('showVisit', { as: at.named(as), params: { visitId } });
const listed = async (as: string): Promise<{ id: string }[]> =>
  (await at.ask('listVisits', { as: at.named(as) })).body.visits as { id: string }[];
const ofTask = async (taskId = '', as = 'principal') =>
  (await at.ask('taskVisits', { as: at.named(as), params: { taskId } })).body as {
    findings: object[];
    coming: { id: string }[];
  };
const outcome = ({ status, body }: Got) => [status, body.code];

describe('a check visit', () => {
  it('is planned by the office alone, and the units that it comes to may know', async () => {
    expect(outcome(await planned({}, 'principal'))).toEqual([403, 'not-authorised']);
    const visitId = idOf(await planned());
    expect((await listed('principal')).map(({ id }) => id)).toContain(visitId);
    expect(await listed('stranger')).toEqual([]);
    expect(outcome(await shown(visitId, 'stranger'))).toEqual([404, 'not-found']);
    expect((await shown(visitId, 'principal')).body).toMatchObject({
      ...{ status: 'planned', tasks: 2, found: 0, acts: [], plannedByName: 'officer' },
      looksAt: [{ ref: '1', reported: null, finding: null }, { ref: '2' }],
    });
    expect((await ofTask(tasks[0])).coming.map(({ id }) => id)).toContain(visitId);
  });

  it('that is covert is not told to the units before it has found something of theirs', async () => {
    const visitId = idOf(await planned({ kind: 'covert' }));
    expect((await listed('principal')).map(({ id }) => id)).not.toContain(visitId);
    expect(outcome(await shown(visitId, 'principal'))).toEqual([404, 'not-found']);
    expect((await ofTask(tasks[0])).coming.map(({ id }) => id)).not.toContain(visitId);
    expect((await ofTask(tasks[0], 'director')).coming.map(({ id }) => id)).toContain(visitId);
    expect((await find(visitId, { taskId: tasks[1], state: 'on-schedule', text: '已封堵' })).status).toBe(
      200,
    );
    // Of the other task it still says nothing.
    expect((await shown(visitId, 'principal')).body).toMatchObject({
      tasks: 1,
      looksAt: [{ ref: '2', finding: { state: 'on-schedule', byName: 'officer' } }],
    });
    expect((await shown(visitId, 'officer')).body).toMatchObject({ tasks: 2, found: 1, status: 'underway' });
  });

  it('is carried out once, however often the same request comes, and refused where it says what cannot be', async () => {
    const twice = await Promise.all([planned({}, 'officer', 'once'), planned({}, 'officer', 'once')]);
    expect(idOf(twice[0])).toBe(idOf(twice[1]));
    expect(outcome(await planned({ purpose: '别的' }, 'officer', 'once'))).toEqual([422, 'key-reused']);
    const elsewhere = derivedId('task/elsewhere/1');
    expect(outcome(await planned({ tasks: [elsewhere] }))).toEqual([422, 'missing-task']);
    expect(outcome(await planned({ to: '2020-01-01' }))).toEqual([422, 'wrong-day']);
    expect(outcome(await planned({ kind: 'joint' }))).toEqual([409, 'not-ruled']);
    expect(outcome(await planned({ planId: derivedId('plan/none') }))).toEqual([404, 'not-found']);
    expect(outcome(await planned({ kind: 'party' }))).toEqual([400, 'bad-request']);
  });

  it('is called off while it has found nothing', async () => {
    const visitId = idOf(await planned());
    const callOff = (because: string, as = 'officer') =>
      at.ask('callOffVisit', { as: at.named(as), params: { visitId }, body: { because } });
    expect(outcome(await callOff('雨', 'principal'))).toEqual([403, 'not-authorised']);
    expect(outcome(await callOff(' '))).toEqual([422, 'missing-text']);
    expect((await callOff('台风')).body).toMatchObject({
      status: 'called-off',
      calledOff: { because: '台风', byName: 'officer' },
      acts: [],
    });
    expect(outcome(await callOff('又'))).toEqual([409, 'wrong-state']);
    expect(outcome(await find(visitId, {}))).toEqual([409, 'wrong-state']);
    expect((await ofTask(tasks[0])).coming.map(({ id }) => id)).not.toContain(visitId);
  });
});

describe('what a visit finds', () => {
  it('stands beside what was reported, tells the task once, and the ladder answers', async () => {
    const [taskId = ''] = tasks;
    await eventually(async () => {
      const { status } = await at.ask('receiveTask', { as: at.named('clerk'), params: { taskId } });
      return status === 200 ? true : null;
    });
    const visitId = idOf(await planned({ kind: 'covert' }));
    expect(outcome(await find(visitId, { text: ' ' }))).toEqual([422, 'missing-text']);
    expect(outcome(await find(visitId, {}, 'principal'))).toEqual([404, 'not-found']);
    const both = await Promise.all([find(visitId, {}), find(visitId, { text: '另一个点位' }, 'director')]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'already-found'],
    ]);
    const letter = await eventually(async () => {
      const { body } = await at.ask('listLetters', { as: at.named('director'), query: { task: taskId } });
      return (body.letters as { id: string }[])[0] ?? null;
    });
    const { body } = await at.ask('showLetter', {
      as: at.named('director'),
      params: { letterId: letter.id },
    });
    expect(JSON.stringify(body)).toContain('经现场检查，未达到序时进度');
    const { body: record } = await at.ask('taskRecord', { as: at.named('officer'), params: { taskId } });
    expect(JSON.stringify(record)).toContain('FoundBehind');
  });

  it('is corrected with a reason, and what it said before stays', async () => {
    const visitId = idOf(await planned({ kind: 'special', tasks: [tasks[2]] }));
    const taskId = tasks[2];
    expect((await find(visitId, { taskId, state: 'on-schedule', text: '已封堵' })).status).toBe(200);
    expect(outcome(await find(visitId, { taskId }))).toEqual([409, 'already-found']);
    const corrected = await find(visitId, { taskId, because: '看错点位' });
    expect(corrected.body).toMatchObject({
      ...{ status: 'done', behind: 1 },
      looksAt: [{ finding: { state: 'behind', earlier: [{ state: 'on-schedule', text: '已封堵' }] } }],
    });
    expect((await ofTask(taskId)).findings).toMatchObject([{ kind: 'special', state: 'behind' }]);
  });

  it('keeps a visit that has found something from being called off', async () => {
    const visitId = idOf(await planned());
    await find(visitId, {});
    const off = await at.ask('callOffVisit', {
      as: at.named('officer'),
      params: { visitId },
      body: { because: '雨' },
    });
    expect(outcome(off)).toEqual([409, 'wrong-state']);
  });
});
