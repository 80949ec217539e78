import { specHouse, type SpecHouse } from '../testing/spec-house';
import { allotNumber } from './numbers';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const allotted = (key: string, series = '督提', year = 2026) =>
  allotNumber(house.db, { tenant: house.tenant, key, series, year });
const allot = async (...asked: Parameters<typeof allotted>) => (await allotted(...asked)).n;
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
  expect(
    await allotNumber(house.db, { tenant: house.other, key: 'next', series: '督提', year: 2026 }),
  ).toEqual({ year: 2026, n: 1 });
});

it('keeps the year of a number that was allotted in December and is used in January', async () => {
  const december = await allotted('late letter', '督函', 2026);
  expect(await allotted('late letter', '督函', 2027)).toEqual(december);
  expect(december).toEqual({ year: 2026, n: 1 });
  expect(await allotted('next letter', '督函', 2027)).toEqual({ year: 2027, n: 1 });
});
