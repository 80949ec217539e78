import { addDays, lastDayOf, periodOf } from '@duban/domain';
import { todayOf } from '../house';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let planId: string;
let tasks: readonly string[];
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    head: ['government-head', 'government'],
    principal: ['unit-principal', 'lead'],
  });
  const { house, units } = at;
  // All of its tasks are to be looked at in each quarter.
  planId = await seedImportedPlan(house, { pack: 'shanxi' });
  tasks = [await seedTask(house, units, '1'), await seedTask(house, units, '2')];
});
afterAll(() => at?.close());

interface Line {
  readonly kind: string;
  readonly act: string;
  readonly visitId: string | null;
  readonly title: string;
  readonly by: string;
}
const waiting = async (who: string) => {
  const { body } = await at.ask('inbox', { as: at.named(who) });
  const lines = (body.toDo as Line[]).filter(({ kind }) => kind === 'visit');
  return lines.map(({ act, visitId, title, by }) => ({ act, visitId, title, by }));
};

async function planned(inDays: number): Promise<string> {
  const from = addDays(todayOf(at.house), inDays);
  const body = {
    planId,
    kind: 'open',
    purpose: '排口封堵情况',
    from,
    to: addDays(from, 1),
    visitors: ['甲'],
    tasks,
  };
  const { status, body: visit } = await at.ask('planVisit', { as: at.named('officer'), body });
  expect(status).toBe(200);
  return visit.id as string;
}

it('waits for whoever plans checks: what the law wants looked at, and what a visit is to find once its days have come', async () => {
  const today = todayOf(at.house);
  const wanted = {
    ...{ act: 'plan-visit', visitId: null, title: '样例方案' },
    by: lastDayOf(periodOf(today, 'quarterly')),
  };
  expect(await waiting('officer')).toEqual([wanted]);
  for (const who of ['head', 'principal']) expect(await waiting(who)).toEqual([]);
  await planned(1);
  expect(await waiting('officer')).toEqual([wanted]);
  const visitId = await planned(0);
  const find = { act: 'find', visitId, title: '排口封堵情况', by: addDays(today, 1) };
  expect(await waiting('officer')).toEqual(expect.arrayContaining([wanted, find]));
  for (const who of ['head', 'principal']) expect(await waiting(who)).toEqual([]);
  for (const [at0, taskId] of tasks.entries()) {
    expect(await waiting('officer')).toContainEqual(find);
    const body = { taskId, state: 'on-schedule', text: `已封堵 ${at0}` };
    const { status } = await at.ask('recordFinding', { as: at.named('officer'), params: { visitId }, body });
    expect(status).toBe(200);
  }
  expect(await waiting('officer')).toEqual([]);
});
