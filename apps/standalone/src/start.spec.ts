import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimPorts } from './port-block';
import { health } from './programs';
import { isRunning } from './process-identity';
import type { ListedProcess } from './process-list';
import type { Ready } from './ready-file';
import { waitUntil } from './wait-until';

/**
 * The whole of `npm start`, with its own PostgreSQL and Temporal: slow, so there is one of it, and it tells one story.
 */
const START = join(
  process.env['DUBAN_TEST_DIST'] ?? '',
  '..',
  'apps',
  'standalone',
  'bootstrap',
  'start.mjs',
);
const HEALTHY_WITHIN_MS = 120_000;

let folder: string;
let supervisor: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-start-'));
});
afterAll(async () => {
  await ended(supervisor, 'SIGTERM');
  const home = join(read<{ postgresFolder: string }>('house.json').postgresFolder, '..');
  rmSync(folder, { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(home, { recursive: true, force: true });
});

const inData = (name: string): string => join(folder, 'data', name);
const read = <T>(name: string): T => JSON.parse(readFileSync(inData(name), 'utf8')) as T;
const children = (): readonly ListedProcess[] => read<readonly ListedProcess[]>('processes.json');
const readyFile = (): string => join(folder, 'ready.json');

function start(port: number): ChildProcess {
  const {
    DATABASE_URL: _database,
    TEMPORAL_ADDRESS: _temporal,
    npm_lifecycle_event: _npm,
    ...env
  } = process.env;
  const args = [
    '--data',
    join(folder, 'data'),
    '--port',
    String(port),
    '--empty',
    '--no-open',
    '--ready-file',
    readyFile(),
  ];
  supervisor = spawn(process.execPath, [START, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return supervisor;
}

async function healthy(process: ChildProcess): Promise<Ready> {
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await waitUntil(() => Promise.resolve(existsSync(readyFile())), {
    what: 'ready file',
    withinMs: HEALTHY_WITHIN_MS,
    stillWorthIt: () => {
      if (process.exitCode !== null) throw new Error(`ended with ${process.exitCode}:\n${said}`);
    },
  });
  return JSON.parse(readFileSync(readyFile(), 'utf8')) as Ready;
}

function ended(process: ChildProcess | undefined, signal?: NodeJS.Signals): Promise<number | null> {
  if (!process || process.exitCode !== null || process.signalCode !== null)
    return Promise.resolve(process?.exitCode ?? null);
  if (signal) process.kill(signal);
  return new Promise((resolve) => process.once('exit', resolve));
}

it(
  'starts, refuses a second start, survives the loss of every part and of itself, and leaves nothing behind',
  async () => {
    const claim = await claimPorts();
    claim.release();
    const port = claim.ports.base;

    const first = start(port);
    const ready = await healthy(first);
    expect(ready).toMatchObject({
      url: `http://127.0.0.1:${port}`,
      namespace: 'duban',
      token: expect.any(String) as string,
    });
    expect(ready.accounts.length).toBeGreaterThan(0);
    expect(statSync(readyFile()).mode & 0o777).toBe(0o600);
    expect(await health(ready.url)).toBe(200);

    expect(await ended(start(port))).toBe(2);

    const before = children();
    expect(before.map(({ name }) => name).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);
    for (const { pid } of before) process.kill(pid, 'SIGKILL');
    await waitUntil(
      async () => children().length === 4 && !before.some(isRunning) && (await health(ready.url)) === 200,
      {
        what: 'all four parts back',
        withinMs: HEALTHY_WITHIN_MS,
      },
    );

    const orphans = children();
    await ended(first, 'SIGKILL');
    rmSync(readyFile());
    const second = start(port);
    const again = await healthy(second);
    expect(orphans.some(isRunning)).toBe(false);
    expect(again.accounts).toEqual(ready.accounts);
    expect(await health(again.url)).toBe(200);

    const last = children();
    expect(await ended(second, 'SIGTERM')).toBe(0);
    expect(last.some(isRunning)).toBe(false);
    expect(existsSync(inData('lock.json'))).toBe(false);
    expect(existsSync(readyFile())).toBe(false);
  },
  4 * HEALTHY_WITHIN_MS,
);
