import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const { oneAtATime, startOf } = jest.requireActual<{
  startOf(pid: number): string;
  oneAtATime<T>(what: string, work: () => Promise<T>): Promise<T>;
}>('./one-at-a-time.mjs');

const usersCache = process.env['XDG_CACHE_HOME'];
let cache: string;
let turns: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'duban-cache-'));
  process.env['XDG_CACHE_HOME'] = cache;
  turns = join(cache, 'duban', 'turns');
});
afterEach(() => {
  if (usersCache === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = usersCache;
  rmSync(cache, { recursive: true, force: true });
});

it('does the same work in turns, and other work beside it', async () => {
  const said: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    said.push(`${name} begins`);
    await sleep(50);
    said.push(`${name} ends`);
  };
  await Promise.all([oneAtATime('build', work('first')), oneAtATime('build', work('second'))]);
  expect(said.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(readdirSync(turns)).toEqual([]);
});

it('gives the turn on when the work fails', async () => {
  await expect(oneAtATime('build', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(oneAtATime('build', () => Promise.resolve('done'))).resolves.toBe('done');
});

const heldBy = (holder: string): string => {
  mkdirSync(turns, { recursive: true });
  const file = join(turns, createHash('sha256').update('build').digest('hex').slice(0, 24));
  writeFileSync(file, holder);
  return file;
};

it.each([
  // No system gives out such a pid.
  ['was killed', '4194999 1234'],
  ['has left its pid to somebody else', `${process.ppid} 1`],
])('takes over the turn of a process that %s', async (_what, holder) => {
  heldBy(holder);
  await expect(oneAtATime('build', () => Promise.resolve('done'))).resolves.toBe('done');
});

it('waits for a process that still runs', async () => {
  const file = heldBy(`${process.ppid} ${startOf(process.ppid)}`);
  let done = false;
  const work = oneAtATime('build', () => Promise.resolve((done = true)));
  await sleep(400);
  expect(done).toBe(false);
  rmSync(file);
  await expect(work).resolves.toBe(true);
});
