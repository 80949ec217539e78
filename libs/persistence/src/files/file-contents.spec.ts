import { createHash } from 'node:crypto';
import { inTenant } from '../database';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { contentNamed, keepContent } from './file-contents';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const bytes = Uint8Array.from({ length: 3_000 }, (_, at) => at % 251);

it('gives back what it was given, byte for byte, under the hash of it', async () => {
  const name = await keepContent(house.db, house.tenant, bytes);
  expect(name).toBe(createHash('sha256').update(bytes).digest('hex'));
  const kept = await contentNamed(house.db, house.tenant, name);
  expect(Buffer.compare(kept!, bytes)).toBe(0);
});

it('keeps the same content once, also when it comes ten times at once', async () => {
  const content = Buffer.from('同一个文件');
  const names = await Promise.all(
    Array.from({ length: 10 }, () => keepContent(house.db, house.tenant, content)),
  );
  expect(new Set(names).size).toBe(1);
});

it('shows one tenant nothing of another', async () => {
  const name = await keepContent(house.db, house.tenant, Buffer.from('只属于一家'));
  expect(await contentNamed(house.db, house.other, name)).toBeNull();
  expect(await contentNamed(house.db, house.tenant, '0'.repeat(64))).toBeNull();
});

it('lets nobody change what is kept', async () => {
  const change = inTenant(house.root, house.tenant, (tx) =>
    tx.change(`update file_content set content = ''`),
  );
  await expect(change).rejects.toThrow();
});
