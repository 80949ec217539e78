import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { S3Place } from '@duban/persistence';
import { freePort } from '../support/free-port';

const { cacheFolder } = jest.requireActual<{ cacheFolder: () => string }>(
  '../../../apps/standalone/bootstrap/places.mjs',
);

const MODULE = join(__dirname, '..', '..', 's3');
const UP_MS = 20_000;

/** A real S3 server of its own over a folder that goes with it. */
export interface Gateway {
  readonly place: S3Place;
  /** Where it keeps what it was given, file by file. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Its first start on a machine compiles it, which takes some three minutes. */
export async function startGateway(): Promise<Gateway> {
  const program = await builtGateway();
  const [folder, port] = await Promise.all([mkdtemp(join(tmpdir(), 'duban-s3-')), freePort()]);
  mkdirSync(join(folder, 'duban'));
  const place = {
    ...{ endpoint: `http://127.0.0.1:${port}`, bucket: 'duban', region: 'us-east-1' },
    ...{ key: 'of-the-specs', secret: 'only-for-the-specs' },
  };
  const env = { ROOT_ACCESS_KEY_ID: place.key, ROOT_SECRET_ACCESS_KEY: place.secret };
  const server = spawn(program, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', folder], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await answers(place.endpoint);
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { place, folder, stop };
}

/** In the user's cache; another pin or platform is another folder, as with the Temporal server. */
async function builtGateway(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(MODULE, file)));
  const name = hash.update(`${process.platform} ${process.arch}`).digest('hex').slice(0, 16);
  const cache = cacheFolder();
  const program = join(cache, `versitygw-${name}`);
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  // What an interrupted build leaves is never used, and two at once do the same twice.
  const unfinished = `${program}.${process.pid}`;
  const args = [
    'build',
    '-trimpath',
    '-ldflags=-s -w',
    '-o',
    unfinished,
    'github.com/versity/versitygw/cmd/versitygw',
  ];
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off' };
  await promisify(execFile)('go', args, { cwd: MODULE, env, maxBuffer: 64 * 1024 * 1024 });
  renameSync(unfinished, program);
  return program;
}

async function answers(endpoint: string): Promise<void> {
  const until = performance.now() + UP_MS;
  for (;;) {
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) return;
    if (performance.now() > until) throw new Error('the S3 server did not come up');
    await sleep(100);
  }
}
