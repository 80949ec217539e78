import { inTenant } from '../database';
import { OFFICER } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';
import { allotNumber } from './numbers';
import { nextNumbers, notePaperNumbers, paperNumbers } from './on-paper';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const allot = async (key: string, series = '督提') =>
  (await allotNumber(house.db, { tenant: house.tenant, key, series, year: 2026 })).n;
const note = (upTo: number, series = '督提', claim = newClaim()) =>
  notePaperNumbers(house.db, house.tenant, claim, {
    ...{ series, year: 2026, upTo, reason: '系统启用前手工发文', by: OFFICER.id },
  });

it('goes on behind what was given on paper, and keeps who said so and why', async () => {
  expect(await note(17)).toEqual({ ok: true });
  expect(await allot('first')).toBe(18);
  expect(await paperNumbers(house.db, house.tenant)).toEqual([
    {
      ...{ series: '督提', year: 2026, from: 1, to: 17, reason: '系统启用前手工发文', by: OFFICER.id },
      recordedAt: expect.any(String),
    },
  ]);
  expect(await nextNumbers(house.db, house.tenant)).toEqual([{ series: '督提', year: 2026, next: 19 }]);
});

it.each([17, 18, 1])('never goes back: %d is used', async (upTo) => {
  expect(await note(upTo)).toEqual({ ok: false, code: 'number-used', next: 19 });
});

it('notes once what is sent twice, and goes on later when there is more paper', async () => {
  const claim = newClaim();
  expect([await note(20, '督提', claim), await note(20, '督提', claim)]).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect((await paperNumbers(house.db, house.tenant)).map(({ from, to }) => [from, to])).toEqual([
    [19, 20],
    [1, 17],
  ]);
});

it('gives no number twice when letters are numbered at the same moment', async () => {
  const numbers = await Promise.all([
    ...Array.from({ length: 10 }, (_, n) => allot(`busy-${n}`, '督办')),
    note(40, '督办').then(() => null),
  ]);
  const given = numbers.filter((n) => n !== null);
  expect(new Set(given).size).toBe(10);
  const [noted] = (await paperNumbers(house.db, house.tenant)).filter(({ series }) => series === '督办');
  expect(given.filter((n) => n >= noted!.from && n <= noted!.to)).toEqual([]);
});

it('shows one tenant nothing of another, and lets nobody change what is noted', async () => {
  expect(await paperNumbers(house.db, house.other)).toEqual([]);
  const change = inTenant(house.root, house.tenant, (tx) =>
    tx.change('update number_on_paper set to_n = 99'),
  );
  await expect(change).rejects.toThrow();
});
