import { inTenant } from '../database';
import { aggregateOf, LEAD, mark, PLAN, planned, received, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { tasksLedAmong, tasksLedBy } from './led-tasks';

const MANY = 250;
const EVERYBODY = { all: true, units: [], persons: [] };

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await house.ledger.record({
    ...{ tenant: house.tenant, aggregate: aggregateOf('1'), expected: 0, command: mark('plan') },
    events: [...planned('1'), received],
  });
  await house.ledger.record({
    ...{ tenant: house.tenant, aggregate: `plan/${PLAN}`, expected: 0, command: mark('open') },
    events: [{ type: 'PlanOpened', data: { planId: PLAN, name: '样例', pack: 'ningbo', edition: 'e' } }],
  });
  // The others are that one over and over, under numbers of their own; the last is overdue.
  await inTenant(house.root, house.tenant, (tx) =>
    tx.change(
      `insert into task_row select (jsonb_populate_record(task, jsonb_build_object('id', gen_random_uuid(),
         'ref', n::text, 'ref_order', n::text, 'overdue', n = $1))).* from task_row as task, generate_series(2, $1) as n`,
      [MANY],
    ),
  );
});
afterAll(() => house.leave());

it('lists the first of very many, what is behind before the rest, and says how many there are', async () => {
  const { tasks, inAll } = await tasksLedBy(house.db, house.tenant, EVERYBODY, LEAD);
  expect([tasks.length, inAll]).toEqual([200, MANY]);
  expect(tasks[0]).toEqual(expect.objectContaining({ ref: `${MANY}`, behind: true }));
  expect(tasks[0]).not.toHaveProperty('inAll');
});

it('finds those that are named, listed or not, as far as the viewer sees them', async () => {
  const [row] = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ id: string }>(`select id from task_row where ref = '249'`),
  );
  const ids = [row!.id, taskIdOf('1'), taskIdOf('nobody knows')];
  const found = await tasksLedAmong(house.db, house.tenant, EVERYBODY, { unit: LEAD, ids });
  expect(found.map(({ ref }) => ref).sort()).toEqual(['1', '249']);
  const stranger = { all: false, units: [], persons: [] };
  expect(await tasksLedAmong(house.db, house.tenant, stranger, { unit: LEAD, ids })).toEqual([]);
});

it('counts nothing for a unit that leads nothing', async () => {
  const none = await tasksLedBy(house.db, house.tenant, EVERYBODY, taskIdOf('no unit'));
  expect(none).toEqual({ tasks: [], inAll: 0 });
});
