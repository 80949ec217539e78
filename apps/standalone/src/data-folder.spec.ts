import { cpSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder, openDataFolder } from './data-folder';

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'duban-data-')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const house = (name = 'house'): string => makeFolder(join(folder, name));

describe('a data folder', () => {
  it('keeps its secrets, and keeps them to its owner', () => {
    const first = openDataFolder(house(), { empty: false });
    const second = openDataFolder(house(), { empty: false });
    expect(second.secrets).toEqual(first.secrets);
    expect(Buffer.from(first.secrets.payloadKey, 'base64')).toHaveLength(32);
    expect(statSync(join(first.path, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(first.path).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['a file', 'file'],
    ['below a file', 'file/house'],
  ])('is refused in both languages, code 2, where it is %s', (_what, name) => {
    writeFileSync(join(folder, 'file'), '');
    const refused = (): string => house(name);
    expect(refused).toThrow(/--data 指定的目录 .* 不可用[^]*of --data cannot be used/);
    expect(refused).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('decides once about the demonstration and the shards', () => {
    openDataFolder(house(), { empty: true }).update({ portBase: 20_000 });
    const { record } = openDataFolder(house(), { empty: false });
    expect(record).toMatchObject({ demonstration: 'unwanted', historyShards: 4, portBase: 20_000 });
  });

  it('may be moved, and its databases are still found', () => {
    const before = openDataFolder(house(), { empty: false }).record;
    renameSync(join(folder, 'house'), join(folder, 'moved'));
    const after = openDataFolder(house('moved'), { empty: false }).record;
    const inside = before.postgresFolder.startsWith(folder);
    expect(after.postgresFolder).toBe(inside ? join(folder, 'moved', 'postgres') : before.postgresFolder);
  });

  it('is not started as a copy beside its original when both would share the databases', () => {
    const { update } = openDataFolder(house(), { empty: false });
    update({ postgresFolder: join(folder, 'elsewhere', 'postgres') });
    cpSync(join(folder, 'house'), join(folder, 'copy'), { recursive: true });
    expect(() => openDataFolder(house('copy'), { empty: false })).toThrow(/is a copy of/);
  });
});
