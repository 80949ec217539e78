import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, chmodSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AlteredContent, folderStore, s3Store, type Bytes, type ContentStore } from '@duban/persistence';
import { startGateway } from './s3-gateway';

jest.setTimeout(600_000);

interface Made {
  readonly store: ContentStore;
  /** Where a disk has what it keeps. */
  readonly folder: string;
  stop(): Promise<void>;
}
const inFolder = async (): Promise<Made> => {
  const folder = await mkdtemp(join(tmpdir(), 'duban-contents-'));
  return { store: folderStore(folder), folder, stop: () => rm(folder, { recursive: true }) };
};
const inGateway = async (): Promise<Made> => {
  const { place, folder, stop } = await startGateway();
  return { store: await s3Store(place), folder: join(folder, place.bucket), stop };
};

const nameOf = (content: Buffer) => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
});
const pieces = (content: Buffer, size = 64 * 1024) =>
  async function* (): Bytes {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  };
const all = async (content: Bytes | null): Promise<Buffer> => {
  const read: Uint8Array[] = [];
  for await (const piece of content ?? []) read.push(piece);
  return Buffer.concat(read);
};

describe.each([
  ['a folder', inFolder],
  ['an S3 server', inGateway],
])('%s', (_, make) => {
  let made: Made;
  let store: ContentStore;
  const tenant = randomUUID();
  beforeAll(async () => {
    made = await make();
    store = made.store;
  });
  afterAll(() => made?.stop());

  const files = (): readonly string[] =>
    readdirSync(made.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.sgwtmp'))
      .map((entry) => join(entry.parentPath, entry.name));
  const fileOf = (sha256: string): string => files().find((file) => file.endsWith(sha256)) ?? '';
  const keep = async (content: Buffer, over = {}): Promise<string> => {
    const name = { ...nameOf(content), ...over };
    await store.put(tenant, name, pieces(content));
    return name.sha256;
  };

  it.each([1, 65_536, 5 * 1024 * 1024, 20 * 1024 * 1024 + 7])(
    'gives back %i bytes as they came',
    async (size) => {
      const content = randomBytes(size);
      const sha256 = await keep(content);
      expect(await store.has(tenant, sha256)).toBe(true);
      expect((await all(await store.get(tenant, sha256))).equals(content)).toBe(true);
    },
  );

  it('keeps nothing of what is not what its name says, too short, too long or other', async () => {
    const content = randomBytes(9 * 1024 * 1024);
    const { sha256 } = nameOf(content);
    const lies = [
      [{ sha256, bytes: content.length }, Buffer.concat([content, Buffer.from('x')])],
      [{ sha256, bytes: content.length }, content.subarray(1)],
      [{ sha256, bytes: content.length + 1 }, content],
      [{ sha256: 'f'.repeat(64), bytes: content.length }, content],
    ] as const;
    for (const [name, sent] of lies) {
      await expect(store.put(tenant, name, pieces(sent))).rejects.toThrow(AlteredContent);
      expect(await store.has(tenant, name.sha256)).toBe(false);
    }
    expect(files().filter((file) => file.includes(sha256) || file.includes('ffff'))).toEqual([]);
  });

  it('keeps nothing of what breaks off', async () => {
    const content = randomBytes(12 * 1024 * 1024);
    const name = nameOf(content);
    async function* broken(): Bytes {
      yield content.subarray(0, 9 * 1024 * 1024);
      throw new Error('the line broke');
    }
    await expect(store.put(tenant, name, broken)).rejects.toThrow('the line broke');
    expect(await store.has(tenant, name.sha256)).toBe(false);
    expect(files().filter((file) => file.includes(name.sha256))).toEqual([]);
  });

  it('keeps the same once, also when it comes eight times at once, and does not read it again', async () => {
    const content = randomBytes(300_000);
    await Promise.all(Array.from({ length: 8 }, () => keep(content)));
    const { sha256 } = nameOf(content);
    expect(files().filter((file) => file.includes(sha256))).toHaveLength(1);
    const unread = (): Bytes => {
      throw new Error('nobody asks for it');
    };
    await store.put(tenant, nameOf(content), unread);
    expect((await all(await store.get(tenant, sha256))).equals(content)).toBe(true);
  });

  it('takes away what a writer that was killed has left half written, and nothing that is still being written', async () => {
    const content = randomBytes(20 * 1024 * 1024);
    let end = (): void => undefined;
    const hung = new Promise<void>((resolve) => (end = resolve));
    async function* halfWritten(): Bytes {
      // Piece by piece, for a store is given none before the next one is there.
      yield* pieces(content.subarray(0, 19 * 1024 * 1024))();
      await hung;
      throw new Error('it was killed long ago');
    }
    const put = store.put(tenant, nameOf(content), halfWritten).catch((error: unknown) => error);
    const inAnHour = () => new Date(Date.now() + 3_600_000);
    expect(await store.tidy(tenant, new Date(Date.now() - 60_000))).toBe(0);
    for (let tidied = 0; tidied === 0; await sleep(100)) tidied = await store.tidy(tenant, inAnHour());
    end();
    expect(await put).toBeInstanceOf(Error);
    expect(await store.tidy(tenant, inAnHour())).toBe(0);
    expect(await store.has(tenant, nameOf(content).sha256)).toBe(false);
  });

  it('finds out before the last bytes that a disk has changed it', async () => {
    const content = randomBytes(1024 * 1024);
    const sha256 = await keep(content);
    const file = fileOf(sha256);
    chmodSync(file, 0o600);
    truncateSync(file, content.length - 1);
    appendFileSync(file, Buffer.from([content[content.length - 1]! ^ 1]));
    const given: Uint8Array[] = [];
    const reading = async (): Promise<void> => {
      for await (const piece of (await store.get(tenant, sha256)) ?? []) given.push(piece);
    };
    await expect(reading()).rejects.toThrow(AlteredContent);
    expect(Buffer.concat(given).length).toBeLessThan(content.length);
  });

  it('shows one tenant nothing of another, and nothing of what was removed', async () => {
    const sha256 = await keep(Buffer.from('只属于一家'));
    expect(await store.get(randomUUID(), sha256)).toBeNull();
    expect(await store.has(randomUUID(), sha256)).toBe(false);
    await store.remove(tenant, sha256);
    await store.remove(tenant, sha256);
    expect(await store.get(tenant, sha256)).toBeNull();
  });

  it('takes nothing for a name that leads elsewhere', async () => {
    for (const name of ['../../etc/passwd', 'A'.repeat(64), ''])
      await expect(store.has(tenant, name)).rejects.toThrow('no name');
    await expect(store.has('../other', 'a'.repeat(64))).rejects.toThrow('no name');
  });
});

it('writes a file that nobody writes to again, under two folders of its name', async () => {
  const made = await inFolder();
  const tenant = randomUUID();
  const content = Buffer.from('现场照片');
  const { sha256, bytes } = nameOf(content);
  await made.store.put(tenant, { sha256, bytes }, pieces(content));
  const { mode } = statSync(join(made.folder, tenant, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect((mode & 0o777).toString(8)).toBe('400');
  await made.stop();
});
