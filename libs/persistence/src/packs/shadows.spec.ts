import { randomUUID } from 'node:crypto';
import { inTenant } from '../database';
import type { Claim } from '../ledger/claim';
import { addPerson } from '../register/people';
import { policy } from '../testing/sample-task';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';
import { packText } from './activated';
import { runningShadows, shadowsOf, startShadow, stopShadow, type ShadowOutcome } from './shadows';

let house: SpecHouse;
let by: string;
beforeAll(async () => {
  house = await specHouse();
  const added = await addPerson(house.db, house.tenant, {
    ...{ name: '欧阳明日', signInName: 'ouyang', passwordHash: 'hash' },
  });
  if (!added.ok) throw new Error(added.code);
  by = added.added.id;
});
afterAll(() => house.leave());

const start = (packId: string, claim: Claim = newClaim(), hash = 'a'.repeat(64), id: string = randomUUID()) =>
  startShadow(house.db, house.tenant, claim, {
    ...{ id, packId, policy, by, because: '对照', text: { hash, text: `id: ${packId}` } },
  });
const stop = (packId: string, claim: Claim = newClaim(), because = '够了') =>
  stopShadow(house.db, house.tenant, claim, { packId, because, by });
const code = (outcome: ShadowOutcome | { readonly ok: false; readonly code: string }): string =>
  outcome.ok ? 'ok' : outcome.code;

it('is kept with its text, its law, its author and its reason, and with its end', async () => {
  await start('one');
  expect(await shadowsOf(house.db, house.tenant, 'one')).toMatchObject([
    { packId: 'one', policy, because: '对照', startedBy: { id: by, name: '欧阳明日' }, stopped: null },
  ]);
  expect(await packText(house.db, house.tenant, 'a'.repeat(64))).toBe('id: one');
  await stop('one');
  expect(await shadowsOf(house.db, house.tenant, 'one')).toMatchObject([
    { stopped: { by: { id: by }, because: '够了' } },
  ]);
  expect(await runningShadows(house.db, house.tenant)).toEqual([]);
  expect(await shadowsOf(house.db, house.other, 'one')).toEqual([]);
});

it('is one beside a pack, also when two are started at once; a refused one keeps nothing', async () => {
  const hashes = ['b', 'c'].map((letter) => letter.repeat(64));
  const both = await Promise.all(hashes.map((hash) => start('two', newClaim(), hash)));
  expect(both.map(code).sort()).toEqual(['ok', 'shadow-running']);
  const texts = await Promise.all(hashes.map((hash) => packText(house.db, house.tenant, hash)));
  expect(texts.filter((text) => text !== null)).toHaveLength(1);
  expect(code(await start('three'))).toBe('ok');
  expect((await runningShadows(house.db, house.tenant)).map(({ packId }) => packId)).toEqual([
    'three',
    'two',
  ]);
});

it('is started and stopped once, however often it is asked for', async () => {
  const [starting, stopping, id] = [newClaim(), newClaim(), randomUUID()];
  const first = await start('four', starting, 'd'.repeat(64), id);
  expect(await start('four', starting, 'd'.repeat(64), id)).toEqual(first);
  const stopped = await stop('four', stopping);
  expect(await stop('four', stopping)).toEqual(stopped);
  expect(code(await stop('four'))).toBe('no-shadow');
  await start('four');
  // It was stopped then; what was started since runs on.
  expect(code(await stop('four', stopping))).toBe('superseded');
  expect((await shadowsOf(house.db, house.tenant, 'four')).map((one) => one.stopped?.because)).toEqual([
    undefined,
    '够了',
  ]);
});

it.each([
  ['deleted', 'delete from pack_shadow'],
  ['given another text', `update pack_shadow set text_hash = ''`],
  ['given another beginning', 'update pack_shadow set started_at = now()'],
])('is never %s by a process', async (_what, sql) => {
  await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow('permission denied');
});
