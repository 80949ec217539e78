import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHolder, takeLock, takeLockAfterStop } from './lock';
import { identityOf } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { writeWhole } from './write-whole';

const me = { ...(identityOf(process.pid) as ProcessIdentity), parent: null };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const heldBy = (holder: object): void =>
  writeWhole(join(folder, 'lock.json'), { url: null, state: 'running', ...holder });

const goneProcess = (): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    child.on('close', () => resolve(child.pid ?? 0));
  });

describe('the lock of a data folder', () => {
  it('is given to one and tells the next who has it and where', () => {
    const first = takeLock(folder, me);
    if ('lock' in first) first.lock.say({ url: 'http://127.0.0.1:7300', state: 'running' });
    const second = takeLock(folder, me);
    expect(second).toMatchObject({ heldBy: { pid: process.pid, url: 'http://127.0.0.1:7300' } });
  });

  it('is free again after its release', () => {
    const first = takeLock(folder, me);
    if ('lock' in first) first.lock.release();
    expect(takeLock(folder, me)).toHaveProperty('lock');
  });

  it('is taken over from a process that is gone', async () => {
    heldBy({ pid: await goneProcess(), startedAt: 'long ago', parent: null });
    expect(takeLock(folder, me)).toHaveProperty('lock');
    expect(readHolder(folder)).toMatchObject({ pid: process.pid, state: 'starting' });
  });

  it('is taken over when its pid has become somebody else’s', () => {
    heldBy({ pid: process.ppid, startedAt: 'before that one was born', parent: null });
    expect(takeLock(folder, me)).toHaveProperty('lock');
  });

  it.each([
    ['empty', ''],
    ['half written', '{"pid": 1, "star'],
    ['of something else', '"lock"'],
  ])('is taken over when it is %s, as a loss of power may leave it', (_what, text) => {
    writeFileSync(join(folder, 'lock.json'), text);
    expect(takeLock(folder, me)).toHaveProperty('lock');
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });

  it('leaves nothing else in the folder, and is readable by its owner only', () => {
    heldBy({ pid: 1, startedAt: 'never', parent: null });
    takeLock(folder, me);
    expect(readdirSync(folder)).toEqual(['lock.json']);
    expect(statSync(join(folder, 'lock.json')).mode & 0o777).toBe(0o600);
  });

  it('is waited for while its holder stops, but not while it runs', async () => {
    heldBy({ ...me, state: 'stopping' });
    setTimeout(() => rmSync(join(folder, 'lock.json')), 300);
    expect(await takeLockAfterStop(folder)).toHaveProperty('lock');
    heldBy({ ...me, state: 'running' });
    expect(await takeLockAfterStop(folder)).toHaveProperty('heldBy');
  });

  it('is waited for when the npm that started its holder is gone', async () => {
    heldBy({ ...me, parent: process.ppid + 1 });
    setTimeout(() => rmSync(join(folder, 'lock.json')), 300);
    expect(await takeLockAfterStop(folder)).toHaveProperty('lock');
  });
});
