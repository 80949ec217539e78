import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { SupervisedProcess } from './supervised-process';
import type { Program, Watcher } from './supervised-process';
import { waitUntil } from './wait-until';

const LIVES = 'setInterval(() => {}, 1000)';
const LIVES_ONCE = `
  const { existsSync, writeFileSync } = require('node:fs');
  if (existsSync(process.env.MARK)) process.exit(3);
  writeFileSync(process.env.MARK, '');
  setInterval(() => {}, 1000);`;
const DEAF = `process.on('SIGTERM', () => {}); process.send('up'); ${LIVES}`;

let folder: string;
let said: string[];
let child: SupervisedProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-child-'));
  said = [];
});
afterEach(async () => {
  await child?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const watcher: Watcher = {
  onStarted: (name) => void said.push(`${name} started`),
  onEnded: (name) => void said.push(`${name} ended`),
  onRestart: (_name, because, inMs) => void said.push(`${because}, again in ${inMs}`),
  onBack: (name) => void said.push(`${name} back`),
};

const program = (source: string, more: Partial<Program> = {}): Program => ({
  name: 'child',
  command: process.execPath,
  args: ['-e', source],
  env: { ...process.env, MARK: join(folder, 'mark') },
  cwd: folder,
  logFile: join(folder, 'child.log'),
  healthy: () => Promise.resolve(true),
  ...more,
});

const until = (line: string): Promise<void> =>
  waitUntil(() => Promise.resolve(said.includes(line)), { what: line, withinMs: 10_000, everyMs: 20 });

const isGone = (pid: number | undefined): boolean => pid !== undefined && identityOf(pid) === null;

describe('a supervised child', () => {
  it('is restarted when it dies, and says so', async () => {
    child = new SupervisedProcess(program(LIVES), watcher, () => 10);
    await child.start();
    const first = child.pid ?? 0;
    process.kill(first, 'SIGKILL');
    await until('child back');
    expect(said).toEqual([
      'child started',
      'child ended',
      'exit SIGKILL, again in 10',
      'child started',
      'child back',
    ]);
    expect(child.pid).not.toBe(first);
  });

  it('is given more time after every failure', async () => {
    const mark = join(folder, 'mark');
    const healthy = (): Promise<boolean> => Promise.resolve(existsSync(mark) && said.length < 3);
    child = new SupervisedProcess(program(LIVES_ONCE, { healthy }), watcher, (n) => n * 10);
    await child.start();
    process.kill(child.pid ?? 0, 'SIGKILL');
    await until('exit 3, again in 30');
    expect(said.filter((line) => line.includes('again'))).toEqual([
      'exit SIGKILL, again in 10',
      'exit 3, again in 20',
      'exit 3, again in 30',
    ]);
  });

  it('tells why it could not be started, with the end of its log', async () => {
    child = new SupervisedProcess(
      program('console.log("no such door"); process.exit(7)', { healthy: () => Promise.resolve(false) }),
      watcher,
    );
    await expect(child.start()).rejects.toThrow(
      /child ended before it was ready \(7\), log: .*child\.log\nno such door/,
    );
  });

  it('tells when there is no such program', async () => {
    child = new SupervisedProcess(
      program('', { command: join(folder, 'none'), healthy: () => Promise.resolve(false) }),
      watcher,
    );
    await expect(child.start()).rejects.toThrow('ENOENT');
  });

  it('stays down once it was stopped', async () => {
    child = new SupervisedProcess(program(LIVES), watcher, () => 10);
    await child.start();
    const { pid } = child;
    await child.stop();
    expect(isGone(pid)).toBe(true);
    expect(said).toEqual(['child started', 'child ended']);
  });

  it('is killed when it does not listen in time', async () => {
    let heard = false;
    const healthy: Program['healthy'] = (process) => {
      process.once('message', () => (heard = true));
      return Promise.resolve(heard);
    };
    child = new SupervisedProcess(program(DEAF, { ipc: true, stopWithinMs: 100, healthy }), watcher);
    await child.start();
    const { pid } = child;
    await child.stop();
    expect(isGone(pid)).toBe(true);
  });
});
