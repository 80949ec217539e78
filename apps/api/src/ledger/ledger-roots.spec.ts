import { createPublicKey, verify } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { rootIn } from '@duban/domain';
import { inTenant, makeNextRoot, noteSigner } from '@duban/persistence';
import { writePast } from '@duban/persistence/testing/past';
import { sampleSigner } from '@duban/persistence/testing/signer';
import type { routes } from '@duban/contract';
import type { Output } from '@duban/contract';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let officer: Resident;
beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { lead: unit } = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit });
});
afterAll(() => at?.close());

type Roots = Output<typeof routes.ledgerRoots.answer>;
const roots = async (): Promise<Roots> =>
  (await ask('ledgerRoots', { as: officer })).body as unknown as Roots;
/** One look serves everybody for a second. */
const health = async () => {
  await pause(1_100);
  return ((await ask('health')).body.parts as { roots: { ok: boolean; detail: string } }).roots;
};

it('says that nobody knows of a key, that there is none, which months lack a root, and what the others say', async () => {
  const { house } = at;
  expect(await roots()).toMatchObject({ signer: null, trouble: { zh: expect.any(String) }, months: [] });
  expect((await health()).ok).toBe(false);

  await noteSigner(house.db, house.tenant.id, { key: null, publicKey: null, trouble: 'key-open' });
  expect((await roots()).trouble?.en).toContain('chmod 600');
  expect((await health()).detail).toContain('chmod 600');

  const signer = sampleSigner();
  await noteSigner(house.db, house.tenant.id, { ...signer, trouble: null });
  await writePast(at.owner, house.tenant.id, [
    { aggregate: 'task/1', sequence: 1, recordedAt: '2026-08-03T08:00:00.000Z' },
  ]);
  await makeNextRoot(house.db, house.tenant.id, signer);
  const said = await roots();
  expect(said).toMatchObject({
    signer: { key: signer.key, publicKey: signer.publicKey },
    trouble: null,
    keys: [{ key: signer.key, publicKey: signer.publicKey }],
  });
  expect(said.months.slice(-3)).toMatchObject([
    { month: '2026-10', root: null },
    { month: '2026-09', root: null },
    { month: '2026-08', root: { key: signer.key, chains: 1, events: 1, until: '2026-08-31T16:00:00.000Z' } },
  ]);
  const signed = said.months.at(-1)?.root;
  expect(rootIn(signed?.text ?? '')?.month).toBe('2026-08');
  const key = createPublicKey(said.signer?.publicKey ?? '');
  const signature = Buffer.from(signed?.signature ?? '', 'base64');
  expect(verify(null, Buffer.from(signed?.text ?? '', 'utf8'), key, signature)).toBe(true);
  expect((await health()).detail).toMatch(/months are not signed/);

  while ((await makeNextRoot(house.db, house.tenant.id, signer)).outcome !== 'none-due');
  expect((await roots()).months.every(({ root: kept }) => kept !== null)).toBe(true);
  expect((await health()).ok).toBe(true);

  await inTenant(at.owner, house.tenant.id, async (tx) => {
    await tx.query('alter table ledger_root disable trigger user');
    await tx.change(`update ledger_root set signature = reverse(signature) where month = '2026-10'`);
    await tx.query('alter table ledger_root enable trigger user');
  });
  expect((await health()).detail).toMatch(/the root of 2026-10 is not signed by its key/);
});
