import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keptRoots, signerStanding } from '@duban/persistence';
import { specHouse, type SpecHouse } from '@duban/persistence/testing/house';
import { writePast } from '@duban/persistence/testing/past';
import { pino } from 'pino';
import type { Loop } from '../loop';
import { openKeyFile } from './key-file';
import { startRootKeeper } from './keeper';

let house: SpecHouse;
let folder: string;
const keepers: Loop[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-key-'));
  house = await specHouse();
  const places = ['task/1', 'task/2'].map((aggregate) => ({
    aggregate,
    sequence: 1,
    recordedAt: '2026-08-03T08:00:00.000Z',
  }));
  await writePast(house.owner, house.tenant, places);
});
afterAll(async () => {
  await Promise.all(keepers.map((keeper) => keeper.stop()));
  await house?.leave();
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'ledger-key.pem');
const said: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => said.push(line) });
const keep = (): void => {
  keepers.push(startRootKeeper({ db: house.db, log, openKey: () => openKeyFile(file()), idleMs: 20 }));
};
const months = async () => (await keptRoots(house.db, house.tenant)).roots.map(({ month }) => month);
const standing = () => signerStanding(house.db, house.tenant);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('it never came to be');
}

it('says that there is no key, signs every month that was missed once there is one, and says when it is gone', async () => {
  keep();
  keep();
  await until(async () => (await standing())?.trouble === 'key-away');
  expect(await months()).toEqual([]);

  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(file(), key, { mode: 0o600 });
  await until(async () => (await months()).includes('2026-10'));
  expect((await months()).slice(0, 3)).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(await standing()).toMatchObject({
    trouble: null,
    publicKey: expect.stringContaining('PUBLIC') as string,
  });
  expect(await signerStanding(house.db, house.other)).toEqual(await standing());

  rmSync(file());
  await until(async () => (await standing())?.trouble === 'key-away');
  expect(await standing()).toMatchObject({ key: null, publicKey: null });
  expect(said.join('')).toContain('cannot be read');
  expect(said.join('')).not.toMatch(/PRIVATE|ledger-key/);
}, 60_000);
