import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeReadyFile, requireReadyFolder, writeReadyFile } from './ready-file';

const ready = {
  url: 'http://127.0.0.1:7300',
  temporalAddress: '127.0.0.1:20002',
  namespace: 'duban',
  databaseUrl: 'postgresql://duban_owner:secret@127.0.0.1:20001/duban',
  token: 'token',
  accounts: [{ name: 'admin', password: 'secret', posts: [] }],
};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-ready-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the ready file', () => {
  it('has everything a script needs, for the owner only, also over an older, open one', () => {
    const file = join(folder, 'ready.json');
    writeFileSync(file, 'old', { mode: 0o644 });
    writeReadyFile(file, ready);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ready);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['ready.json']);
  });

  it('is refused before anything starts when its folder is not there', () => {
    const refused = (): void => requireReadyFolder(join(folder, 'none', 'ready.json'));
    expect(refused).toThrow(/--ready-file 指定的目录[^]*of --ready-file cannot be used: ENOENT/);
    expect(refused).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => requireReadyFolder(join(folder, 'ready.json'))).not.toThrow();
  });

  it('is gone when the house is not up', () => {
    const file = join(folder, 'ready.json');
    writeReadyFile(file, ready);
    removeReadyFile(file);
    removeReadyFile(file);
    expect(existsSync(file)).toBe(false);
  });
});
