import { across, inTenant } from '../database';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { editionTexts, type EditionTexts } from './edition-texts';

let house: SpecHouse;
let texts: EditionTexts;
beforeAll(async () => {
  house = await specHouse();
  texts = editionTexts(house.db);
});
afterAll(() => house.leave());

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

it('is kept by its name, once, for one office alone, also when two keep it at once', async () => {
  const both = [
    { hash: A, text: '{"a":1}' },
    { hash: B, text: '{"b":1}' },
  ];
  await Promise.all([texts.keep(house.tenant, both), texts.keep(house.tenant, [...both].reverse())]);
  await texts.keep(house.tenant, [{ hash: A, text: '{"a":2}' }]);
  expect(await texts.text(house.tenant, A)).toBe('{"a":1}');
  expect(await texts.text(house.tenant, 'c'.repeat(64))).toBeNull();
  expect(await texts.text(house.other, A)).toBeNull();
  await texts.keep(house.other, [{ hash: A, text: '{"a":3}' }]);
  expect([await texts.text(house.tenant, A), await texts.text(house.other, A)]).toEqual([
    '{"a":1}',
    '{"a":3}',
  ]);
});

it.each([
  ['changed', `update edition_text set text = ''`],
  ['deleted', 'delete from edition_text'],
  ['emptied', 'truncate edition_text'],
])('is never %s: not by a process, not by the owner', async (_what, sql) => {
  await texts.keep(house.tenant, [{ hash: A, text: '{"a":1}' }]);
  await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow('permission denied');
  await expect(inTenant(house.owner, house.tenant, (tx) => tx.change(sql))).rejects.toThrow('append-only');
  await expect(across(house.root, sql)).rejects.toThrow('append-only');
});
