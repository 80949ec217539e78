import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isRunning } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { endLeftovers, ProcessList } from './process-list';

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-list-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function sleeping(): ProcessIdentity {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  return identityOf(child.pid ?? 0) as ProcessIdentity;
}

describe('the list of children', () => {
  it('lets the next start end them in order: who writes to a database ends before it', async () => {
    const file = join(folder, 'processes.json');
    const list = new ProcessList(file);
    const [postgres, api] = [sleeping(), sleeping()];
    list.add('postgres', postgres);
    list.add('api', api);
    expect(await endLeftovers(file)).toEqual(['api', 'postgres']);
    expect([postgres, api].some(isRunning)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('spares a process that only has the pid of a child', async () => {
    const file = join(folder, 'processes.json');
    const stranger = sleeping();
    new ProcessList(file).add('api', { pid: stranger.pid, startedAt: 'another time' });
    expect(await endLeftovers(file)).toEqual([]);
    expect(isRunning(stranger)).toBe(true);
  });

  it('forgets who has ended', async () => {
    const file = join(folder, 'processes.json');
    const list = new ProcessList(file);
    const worker = sleeping();
    list.add('worker', worker);
    list.remove('worker');
    expect(await endLeftovers(file)).toEqual([]);
    expect(isRunning(worker)).toBe(true);
  });

  it('may be missing', async () => {
    expect(await endLeftovers(join(folder, 'none.json'))).toEqual([]);
  });
});
