import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Binaries {
  readonly server: string;
  readonly sqlTool: string;
}
type Found = { readonly binaries: Binaries } | { readonly mustBuild: true };
interface Steps {
  run<T>(title: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T>;
}

const { cachedTemporalFolder, findTemporal, finishTemporal } = jest.requireActual<{
  cachedTemporalFolder(): string;
  findTemporal(options: { pinnedOnly: boolean }): Promise<Found>;
  finishTemporal(steps: Steps, found: Found): Promise<Binaries>;
}>('./temporal-binaries.mjs');

const steps: Steps = { run: (_title, work) => work(() => {}) };
const { PATH, XDG_CACHE_HOME } = process.env;
let folder: string;
let onPath: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'));
  onPath = join(folder, 'bin');
  mkdirSync(onPath);
  Object.assign(process.env, { PATH: onPath, XDG_CACHE_HOME: join(folder, 'cache') });
});
afterEach(() => {
  process.env['PATH'] = PATH;
  if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
  rmSync(folder, { recursive: true, force: true });
});

function program(file: string, script: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function temporalIn(place: string, version = '1.32.1'): Binaries {
  const binaries = { server: join(place, 'temporal-server'), sqlTool: join(place, 'temporal-sql-tool') };
  for (const file of Object.values(binaries)) program(file, `echo "temporal version ${version}"`);
  return binaries;
}

/** A Go that "builds" a program which knows its version; `breakAt` names a package that does not build. */
const go = (version: string, breakAt = 'none', says = ''): void =>
  program(
    join(onPath, 'go'),
    `[ "$1" = env ] && { echo ${version}; exit 0; }
     for last; do :; done
     printf '${says}' >&2
     case "$last" in */${breakAt}) echo "cannot build $last"; exit 1;; esac
     while [ "$1" != -o ]; do shift; done
     printf '#!/bin/sh\\necho version 1.32.1\\n' > "$2"`,
  );

const anywhere = { pinnedOnly: false };

describe('the Temporal server', () => {
  it('comes from the user’s cache, before the one on the PATH', async () => {
    const cached = temporalIn(cachedTemporalFolder());
    temporalIn(onPath);
    expect(await findTemporal(anywhere)).toEqual({ binaries: cached });
  });

  it('comes from the PATH when the cached one does not run', async () => {
    program(temporalIn(cachedTemporalFolder()).server, 'exit 1');
    const other = temporalIn(onPath);
    expect(await findTemporal(anywhere)).toEqual({ binaries: other });
  });

  it.each([
    ['of another version', '1.31.4', anywhere],
    ['for tests', '1.32.1', { pinnedOnly: true }],
  ])('is not taken from the PATH %s', async (_when, version, options) => {
    temporalIn(onPath, version);
    go('go1.26.8');
    expect(await findTemporal(options)).toEqual({ mustBuild: true });
  });

  it.each([
    ['there is no Go', (): void => {}],
    ['Go is too old', (): void => go('go1.26.7')],
  ])('cannot be had when %s: one message with the ways out, code 2', async (_when, arrange) => {
    arrange();
    const refused = await findTemporal(anywhere).catch((error: unknown) => error);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(String(refused)).toMatch(/安装 Go[^]*TEMPORAL_ADDRESS[^]*install Go[^]*TEMPORAL_ADDRESS/);
  });

  it('is built once and then found in the cache', async () => {
    go('go1.26.8');
    const built = await finishTemporal(steps, await findTemporal(anywhere));
    expect(await findTemporal(anywhere)).toEqual({ binaries: built });
  });

  it('tells while it is built what is fetched, and how many packages are compiled', async () => {
    go('go1.26.8', 'none', 'go: downloading one v1.0.0\\nruntime\\nnet/http\\n');
    const told: string[] = [];
    const listening: Steps = { run: (_title, work) => work((detail) => void told.push(detail)) };
    await finishTemporal(listening, await findTemporal(anywhere));
    expect(told).toEqual([
      'go: downloading one v1.0.0',
      '1 packages',
      '2 packages',
      'go: downloading one v1.0.0',
      '3 packages',
      '4 packages',
    ]);
  });

  it('is not found after a build that broke in the middle', async () => {
    go('go1.26.8', 'sql');
    await expect(finishTemporal(steps, await findTemporal(anywhere))).rejects.toThrow('cannot build');
    expect(existsSync(cachedTemporalFolder())).toBe(false);
  });
});
