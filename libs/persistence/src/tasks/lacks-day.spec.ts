import { lacksDay, planTask, readDeadline } from '@duban/domain';
import { ledgerOf } from '../testing/ledger-viewer';
import { aggregateOf, factsOf, mark, PLAN, policy, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { listTasks } from './queries';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const WORDS = ['2027年6月底', '2027年6月31日前', '长期坚持', '立行立改', '2027年2月30日前，并长期坚持'];
const rest = { level: 'green', overdue: false, until: null, trouble: null, rest: true };

it('a task whose deadline gives no day is not among those that are well, as the domain says which', async () => {
  const deadlines = WORDS.map((text, index) => ({ ref: String(index + 1), deadline: readDeadline(text) }));
  await house.ledger.begin(
    house.tenant,
    mark('all'),
    deadlines.map(({ ref, deadline }) => ({
      aggregate: aggregateOf(ref),
      events: planTask(taskIdOf(ref), { ...factsOf(ref), deadline }, policy),
    })),
  );
  const viewer = ledgerOf(
    { all: true, units: [], persons: [] },
    { levels: [{ plan: PLAN, bounds: [rest] }] },
  );
  const page = await listTasks(house.db, house.tenant, viewer, { limit: 50 });
  const levels = page?.tasks.map(({ level }) => level);
  expect(levels).toEqual(deadlines.map(({ deadline }) => (lacksDay(deadline) ? null : 'green')));
  expect(levels).toEqual(['green', null, 'green', 'green', null]);
});
