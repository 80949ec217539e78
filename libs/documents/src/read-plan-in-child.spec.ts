import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { limits } from './limits';
import { bareWorkbook, sheetXml } from './made-files/bare-workbook';
import { makeZip } from './made-files/zip';
import { readPlan } from './read-plan';
import { readPlanInChild } from './read-plan-in-child';

const folder = mkdtempSync(join(tmpdir(), 'duban-child-'));
const realChild = join(folder, 'child.cjs');

/** As the build makes it: one CommonJS file. Bundled by a process of its own, for the bundler is ESM only. */
const BUNDLE = `
  import { rolldown } from 'rolldown';
  const [input, file] = process.argv.slice(1);
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ file, format: 'cjs', codeSplitting: false });
`;

beforeAll(() => {
  const call = ['--input-type=module', '-e', BUNDLE, join(__dirname, 'child.ts'), realChild];
  execFileSync(process.execPath, call, { cwd: resolve(__dirname, '../../..'), stdio: 'pipe' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function madeChild(name: string, script: string): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, script);
  return path;
}

const xml = sheetXml([
  ['序号', '整改任务', '责任单位', '整改时限'],
  ['1', '任务', '市局', '2024年底前'],
]);
const plan = makeZip(bareWorkbook([{ name: '表', xml }]));
const file = { name: '方案.xlsx' };
const read = (childPath: string, timeoutMs = 10_000, memoryMb = 128) =>
  readPlanInChild(plan, file, { childPath, timeoutMs, memoryMb });

describe('reading in a child', () => {
  it('gives the same answer as reading here', async () => {
    expect(await read(realChild)).toEqual(await readPlan(plan, file));
  });

  it('gives the same refusal', async () => {
    const answer = await readPlanInChild(plan.subarray(0, 50), file, {
      childPath: realChild,
      timeoutMs: 10_000,
      memoryMb: 128,
    });
    expect(answer).toMatchObject({ ok: false, code: 'file-broken' });
  });

  it('does not start for a file over the limit', async () => {
    const options = { childPath: '/nowhere', timeoutMs: 1, memoryMb: 1 };
    expect(await readPlanInChild(new Uint8Array(limits.fileBytes + 1), file, options)).toMatchObject({
      code: 'file-too-large',
    });
  });

  it('hands nothing of the environment on but the path', async () => {
    process.env['DUBAN_TOKEN'] = 'secret';
    const child = madeChild('env', `process.once('message', () => process.send(Object.keys(process.env)))`);
    const names = (await read(child)) as unknown as readonly string[];
    delete process.env['DUBAN_TOKEN'];
    expect(names.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual(['PATH']);
  });

  it.each([
    ['crashes', 'process.abort()', 'file-broken'],
    ['throws', 'throw new Error("a bug")', 'file-broken'],
    ['ends without a word', 'process.exit(0)', 'file-broken'],
    [
      'runs out of memory',
      'const kept = []; for (;;) kept.push(Array.from({ length: 1000 }, (_, i) => ({ i })))',
      'file-too-large',
    ],
    ['is killed by the system', 'process.kill(process.pid, "SIGKILL")', 'file-too-large'],
  ])('refuses when the child %s', async (what, script, code) => {
    const child = madeChild(what.replaceAll(' ', '-'), `process.once('message', () => { ${script} })`);
    expect(await read(child, 20_000, 32)).toMatchObject({ ok: false, code });
  });

  it('lets the trace of a bug be read in its own log', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const child = madeChild('bug', `process.once('message', () => { throw new Error('a bug of ours') })`);
    expect(await read(child)).toMatchObject({ ok: false, code: 'file-broken' });
    const written = log.mock.calls.map(([text]) => String(text)).join('');
    log.mockRestore();
    expect(written).toContain('a bug of ours');
  });

  it('refuses what takes too long, and leaves no process behind', async () => {
    const pidFile = join(folder, 'pid');
    const child = madeChild(
      'slow',
      `require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); process.on('message', () => { for (;;); })`,
    );
    expect(await read(child, 500)).toMatchObject({ ok: false, code: 'too-slow' });
    const pid = Number(execFileSync('cat', [pidFile]).toString());
    await new Promise((done) => setTimeout(done, 100));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
