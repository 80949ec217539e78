import { inTenant } from '../database';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { giveBackAllowed, takeAllowed } from './allowance';

const ALLOWED = { atOnce: 3, oneMoreEveryMs: 1_000 };
const NOW = 1_800_000_000_000;

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house?.leave());

const take = (key: string, nowMs = NOW, tenant = house.tenant): Promise<number> =>
  takeAllowed(house.db, tenant, { key, nowMs }, ALLOWED);

it('lets so many through at once, then one after each stretch of time, and says how long to wait', async () => {
  expect([await take('a'), await take('a'), await take('a')]).toEqual([0, 0, 0]);
  expect([await take('a'), await take('a', NOW + 400)]).toEqual([1_000, 600]);
  expect([await take('a', NOW + 1_000), await take('a', NOW + 1_000)]).toEqual([0, 1_000]);
  expect([await take('b'), await take('a', NOW, house.other)]).toEqual([0, 0]);
});

it('counts those that come at the same moment one by one', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, () => take('crowd')));
  expect(many.filter((tooEarly) => tooEarly === 0)).toHaveLength(ALLOWED.atOnce);
});

it('is given back what did not count', async () => {
  await Promise.all([take('back'), take('back'), take('back')]);
  await giveBackAllowed(house.db, house.tenant, { key: 'back', ...ALLOWED });
  expect([await take('back'), await take('back')]).toEqual([0, 1_000]);
});

it('forgets what counts no more', async () => {
  const later = NOW + 60_000;
  await Promise.all(Array.from({ length: 20 }, (_, n) => take(`old ${n}`)));
  await Promise.all([take('new', later), take('newer', later), take('newest', later)]);
  const keys = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ key: string }>('select key from allowance order by key'),
  );
  expect(keys.map(({ key }) => key)).toEqual(['new', 'newer', 'newest']);
});
