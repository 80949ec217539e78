import { specHouse, type SpecHouse } from '../testing/spec-house';
import { allotNumber } from './numbers';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const allot = (key: string, series = '督提', year = 2026) =>
  allotNumber(house.db, { tenant: house.tenant, key, series, year });
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

it('allots fifty numbers at once without a gap and without a double', async () => {
  const numbers = await Promise.all(upTo(50).map((n) => allot(`letter-${n}`)));
  expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(50));
});

it('gives the same key the same number, also when it asks fifty times at once', async () => {
  const numbers = await Promise.all(upTo(50).map(() => allot('impatient')));
  expect(new Set(numbers)).toEqual(new Set([51]));
  expect(await allot('next')).toBe(52);
});

it('counts every series, every year and every tenant by itself', async () => {
  expect(await allot('a', '督办')).toBe(1);
  expect(await allot('b', '督提', 2027)).toBe(1);
  expect(await allotNumber(house.db, { tenant: house.other, key: 'next', series: '督提', year: 2026 })).toBe(
    1,
  );
});
