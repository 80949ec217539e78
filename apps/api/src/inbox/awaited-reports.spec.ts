import { reportAggregate } from '@duban/contract';
import { derivedId, firstRound, roundAggregate, type DomainEvent } from '@duban/domain';
import { todayOf } from '../house';
import { policyOf, seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let tasks: readonly string[];
let period: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['unit-officer', 'lead'],
    stranger: ['unit-officer', 'sibling'],
    director: ['office-director', 'office'],
  });
  const { house, units } = at;
  const planId = await seedImportedPlan(house);
  const later = [{ type: 'TaskReceived', data: { unit: units.lead.id } }] as const;
  tasks = [await seedTask(house, units, '1', { later }), await seedTask(house, units, '2', { later })];
  const { cadence, dueDay } = policyOf(house).scheduling;
  const facts = firstRound(planId, todayOf(house), {
    cadence,
    dueDay,
    zoneOffsetMinutes: 480,
  });
  period = facts.period;
  await begin('round', roundAggregate(facts), [
    { type: 'RoundPlanned', data: { facts } },
    { type: 'RoundOpened', data: { period } },
  ] as readonly DomainEvent[]);
  const [taskId = ''] = tasks;
  await begin('report', reportAggregate(taskId, '2020-01'), [
    {
      type: 'ReportSubmitted',
      data: {
        ...{ reportId: derivedId('report'), taskId, planId, cycle: 1, period: '2020-01' },
        ...{ state: 'behind', text: '征迁未完成' },
      },
    },
  ]);
});
afterAll(() => at?.close());

async function begin(name: string, aggregate: string, events: readonly DomainEvent[]): Promise<void> {
  const on = todayOf(at.house);
  const mark = {
    commandId: `seed/${name}`,
    digest: '',
    actor: 'system:seed',
    principal: null,
    on,
    late: null,
  };
  await at.house.ledger.begin(at.house.tenant.id, mark, [{ aggregate, events }]);
}

const awaited = async (who: string) =>
  (await at.ask('awaitedReports', { as: at.named(who) })).body.reports as { taskId: string }[];

it('are those that an open round asks of my posts, with what was said last, until they are there', async () => {
  const both = await awaited('officer');
  expect(both).toMatchObject([
    {
      taskId: tasks[0],
      ref: '1',
      planName: '样例方案',
      period,
      last: { state: 'behind', text: '征迁未完成' },
    },
    { taskId: tasks[1], ref: '2', last: null, draws: ['提醒函'] },
  ]);
  for (const who of ['stranger', 'director']) expect(await awaited(who)).toEqual([]);
  const body = { unchanged: '等待批复' };
  const got = await at.ask('reportTask', {
    as: at.named('officer'),
    params: { taskId: tasks[0] ?? '' },
    body,
  });
  expect([got.status, got.body.text]).toEqual([200, '征迁未完成']);
  expect((await awaited('officer')).map(({ taskId }) => taskId)).toEqual([tasks[1]]);
});
