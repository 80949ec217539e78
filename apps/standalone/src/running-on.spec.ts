import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock';
import { identityOf, type ProcessIdentity } from './process-identity';
import { runningOn } from './running-on';

const URL = 'http://127.0.0.1:7311';
const me = identityOf(process.pid) as ProcessIdentity;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-running-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const locked = (content: string): void => writeFileSync(join(folder, 'lock.json'), content);

describe('the product that runs on a data folder', () => {
  it('is found by its lock, first without an address, then with it', () => {
    const taken = takeLock(folder, { ...me, parent: null });
    expect(runningOn(folder)).toEqual({ url: null });
    if ('lock' in taken) taken.lock.say({ url: URL, state: 'running' });
    expect(runningOn(folder)).toEqual({ url: URL });
    if ('lock' in taken) taken.lock.release();
    expect(runningOn(folder)).toBeNull();
  });

  it.each([
    ['whose pid is somebody else’s by now', JSON.stringify({ ...me, startedAt: 'earlier', url: URL })],
    ['whose process is gone', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'earlier', url: URL })],
    ['that is empty', ''],
    ['that is half written', JSON.stringify({ ...me, url: URL }).slice(0, -4)],
    ['that names nobody', '{"pid": null, "startedAt": null, "url": "x"}'],
    ['of another kind', 'null'],
  ])('is not there behind a lock %s', (_what, content) => {
    locked(content);
    expect(runningOn(folder)).toBeNull();
  });
});
