import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTenant } from '../database';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { folderStore } from './folder-store';
import { storeContent, sweepContents, type KeepingHouse } from './kept';

let house: SpecHouse;
let folder: string;
let keeping: KeepingHouse;
beforeAll(async () => {
  [house, folder] = await Promise.all([specHouse(), mkdtemp(join(tmpdir(), 'duban-kept-'))]);
  keeping = { db: house.db, store: folderStore(folder), tenant: house.tenant };
});
afterAll(async () => {
  await house.leave();
  await rm(folder, { recursive: true });
});

const keep = async (words: string): Promise<string> => {
  const content = Buffer.from(words);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await storeContent(keeping, { sha256, bytes: content.length }, async function* () {
    yield content;
  });
  return sha256;
};
const name = (sha256: string): Promise<number> =>
  inTenant(house.db, house.tenant, (tx) =>
    tx.change(
      `insert into evidence_row (id, version, task_id, cycle, plan_id, unit, versions, contents)
       values (gen_random_uuid(), 1, gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), '[]', array[$1])`,
      [sha256],
    ),
  );
const aged = (sha256: string): Promise<number> =>
  inTenant(house.db, house.tenant, (tx) =>
    tx.change(`update stored_content set kept_at = now() - interval '25 hours' where sha256 = $1`, [sha256]),
  );
const there = (sha256: string): Promise<boolean> => keeping.store.has(house.tenant, sha256);

it('sweeps what nobody named within a day, and nothing else', async () => {
  const [forgotten, named, fresh] = await Promise.all(['忘了', '有事实', '刚来'].map(keep));
  await name(named!);
  await Promise.all([forgotten, named].map((one) => aged(one!)));
  expect(await sweepContents(keeping)).toBe(1);
  expect(await Promise.all([forgotten, named, fresh].map((one) => there(one!)))).toEqual([false, true, true]);
  expect(await sweepContents(keeping)).toBe(0);
});

it('leaves alone what came a second time meanwhile', async () => {
  const sha256 = await keep('又来一次');
  await aged(sha256);
  await keep('又来一次');
  expect(await sweepContents(keeping)).toBe(0);
  expect(await there(sha256)).toBe(true);
});

it('leaves alone what a transaction names while it sweeps', async () => {
  const sha256 = await keep('正在登记');
  await aged(sha256);
  const sweeping = await inTenant(house.db, house.tenant, async (tx) => {
    await tx.query('select from stored_content where sha256 = $1 for key share', [sha256]);
    const swept = sweepContents(keeping);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx.change(
      `insert into evidence_row (id, version, task_id, cycle, plan_id, unit, versions, contents)
       values (gen_random_uuid(), 1, gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), '[]', array[$1])`,
      [sha256],
    );
    return [swept] as const;
  });
  expect(await sweeping[0]).toBe(0);
  expect(await there(sha256)).toBe(true);
});
