import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { problem } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const folder = mkdtempSync(join(tmpdir(), 'duban-ledger-'));
const at = (name: string) => join(folder, name);
const file = at('ledger.jsonl');
const key = at('key.pem');

beforeAll(async () => {
  const args = ['ledger', 'sample', '--events', '60', '-o', file, '--key-out', key, '--json'];
  const { exitCode, json } = await tryDuban(args);
  expect(exitCode).toBe(0);
  expect(json()).toMatchObject({ file, events: 60, chains: expect.any(Number), keyFile: key });
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

it('verifies an export without a server, with the key that it is told to trust', async () => {
  const { exitCode, json, messages } = await tryDuban(['ledger', 'verify', file, '--key', key, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(json()).toMatchObject({ ok: true, events: 60, roots: 6, key: 'trusted', broken: [], faults: 0 });
});

it('says what is not proved where no key is given', async () => {
  const { exitCode, output } = await tryDuban(['ledger', 'verify', file]);
  expect(exitCode).toBe(0);
  expect(output).toContain('账册完好 / the ledger is whole');
  expect(output).toContain('no trusted key was given');
  expect(output).toContain('6 条记录晚于最后一个月度根');
});

it('reads stdin for -', async () => {
  expect(await tryDuban(['ledger', 'verify', '-'], { input: readFileSync(file) })).toMatchObject({
    exitCode: 0,
  });
});

it('names the first broken link of a file that was altered by hand, and ends with 1', async () => {
  const altered = written('altered.jsonl', readFileSync(file, 'utf8').replace('封堵排口', '封堵排囗'));
  const { exitCode, json } = await tryDuban(['ledger', 'verify', altered, '--key', key, '--json']);
  expect(exitCode).toBe(1);
  const [first] = json()['broken'] as readonly { line: number }[];
  expect(first).toMatchObject({ sequence: 1, kind: 'hash', aggregate: expect.stringMatching(/^task\//) });
  const { output } = await tryDuban(['ledger', 'verify', altered]);
  expect(output).toContain(`${altered}:${first?.line}: task/`);
});

it('reads a large file in threads, and finds what was altered in it', async () => {
  const [large, largeKey] = [at('large.jsonl'), at('large.pem')];
  await tryDuban(['ledger', 'sample', '--events', '50000', '-o', large, '--key-out', largeKey]);
  const built = { dist: process.env['DUBAN_TEST_DIST'] as string };
  const whole = await tryDuban(['ledger', 'verify', large, '--key', largeKey, '--json'], built);
  expect(whole.exitCode).toBe(0);
  expect(whole.json()).toMatchObject({ ok: true, events: 50_000, key: 'trusted', faults: 0 });
  const bytes = readFileSync(large);
  expect(bytes.length).toBeGreaterThan(32 * 1024 * 1024);
  const line = 30_000;
  let start = 0;
  for (let before = 1; before < line; before += 1) start = bytes.indexOf(10, start) + 1;
  bytes[bytes.indexOf('"data":', start) + 20] = 0x21;
  const altered = written('large-altered.jsonl', bytes);
  const { exitCode, json } = await tryDuban(['ledger', 'verify', altered, '--json'], built);
  expect(exitCode).toBe(1);
  expect(json()).toMatchObject({ ok: false, events: 50_000, faults: 1, broken: [{ line, kind: 'hash' }] });
}, 60_000);

it('does not take another key for the right one', async () => {
  const other = at('other.pem');
  await tryDuban([
    'ledger',
    'sample',
    '--events',
    '3',
    '--seed',
    '2',
    '-o',
    at('other.jsonl'),
    '--key-out',
    other,
  ]);
  const { exitCode, json } = await tryDuban(['ledger', 'verify', file, '--key', other, '--json']);
  expect(exitCode).toBe(1);
  expect(json()).toMatchObject({
    ok: false,
    key: 'not-trusted',
    broken: [{ kind: 'signature' }, {}, {}, {}, {}, {}],
  });
  expect(await tryDuban(['ledger', 'verify', file, '--key', other, '--key', key])).toMatchObject({
    exitCode: 0,
  });
});

it.each([
  ['that is not there', () => at('nowhere'), 'wrong-call'],
  ['that is a folder', () => folder, 'wrong-call'],
  ['that is empty', () => written('empty', ''), 'empty-file'],
  [
    'of bytes',
    () =>
      written(
        'bytes',
        Uint8Array.from({ length: 4096 }, (_, byte) => (byte * 37) % 256),
      ),
    'not-a-ledger',
  ],
  ['that was packed', () => written('packed.gz', gzipSync(readFileSync(file))), 'not-a-ledger'],
  ['of something else', () => written('other.json', '{"a":1}\n'), 'not-a-ledger'],
  ['of a later format', () => written('later', '{"duban":"ledger","version":9}\n'), 'newer-ledger'],
])('refuses a file %s with 2 and both sentences', async (_what, path, code) => {
  const { exitCode, json, messages } = await tryDuban(['ledger', 'verify', path(), '--json']);
  expect(exitCode).toBe(2);
  expect(json()).toMatchObject({ ok: false, code, where: path() });
  expect(messages).toMatch(/^duban: .+ \/ .+\n$/);
});

it.each([
  ['a key that is none', () => ['verify', file, '--key', 'ed25519:none']],
  ['a key file that is none', () => ['verify', file, '--key', file]],
  [
    'a private key',
    () => [
      'verify',
      file,
      '--key',
      written('private', '-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----'),
    ],
  ],
  ['no events', () => ['sample', '--events', '0', '-o', at('none')]],
  ['events that are no number', () => ['sample', '--events', '1e3', '-o', at('none')]],
  ['no file to write', () => ['sample', '--events', '3']],
  ['a folder that is not there', () => ['sample', '--events', '3', '-o', at('no/where')]],
])('refuses a call with %s', async (_what, args) => {
  expect(await tryDuban(['ledger', ...args()])).toMatchObject({ exitCode: 2 });
});

describe('an export', () => {
  const exporting = (url: string, name: string, ...more: string[]) =>
    tryDuban(['ledger', 'export', '-o', at(name), '--server', url, '--json', ...more]);
  /** A header, and more than a hundred lines of which each is a fault. */
  const strange = () => `${readFileSync(file, 'utf8').split('\n')[0] ?? ''}\n${'?\n'.repeat(150)}`;

  it('is verified while it comes, and written as it came', async () => {
    const url = await house.open(() => ({ text: readFileSync(file, 'utf8') }));
    const { exitCode, json } = await exporting(url, 'whole.jsonl');
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({ ok: true, events: 60, broken: [] });
    expect(readFileSync(at('whole.jsonl')).equals(readFileSync(file))).toBe(true);
  });

  it('of one task asks for that task', async () => {
    const asked: string[] = [];
    const url = await house.open(({ path }) => {
      asked.push(path);
      return { text: readFileSync(file, 'utf8') };
    });
    await exporting(url, 'task.jsonl', '--task', TASK);
    expect(asked).toEqual([`/tasks/${TASK}/ledger`]);
  });

  it('that breaks off leaves no file', async () => {
    const url = await house.open(() => ({ text: readFileSync(file, 'utf8').slice(0, 9000) }));
    const { exitCode, json } = await exporting(url, 'half.jsonl');
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject({ ok: false, code: 'broken-off' });
    expect(existsSync(at('half.jsonl')) || existsSync(at('half.jsonl.part'))).toBe(false);
  });

  it.each([
    ['before its first byte', () => ({ text: '' })],
    ['inside its first line', () => ({ text: readFileSync(file, 'utf8').slice(0, 40) })],
    ['with the line, before its first byte', () => ({ text: '', breaks: true })],
    ['with the line, inside its first line', () => ({ text: '{"duban":', breaks: true })],
    ['with the line, behind its last one', () => ({ text: readFileSync(file, 'utf8'), breaks: true })],
    ['with the line, behind more faults than are named', () => ({ text: strange(), breaks: true })],
  ])('that breaks off %s leaves the file that was there', async (_when, reply) => {
    const good = written('good.jsonl', readFileSync(file));
    const url = await house.open(reply);
    const { exitCode, json } = await exporting(url, 'good.jsonl');
    expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: 1, code: 'broken-off' });
    expect(readFileSync(good).equals(readFileSync(file))).toBe(true);
    expect(existsSync(`${good}.part`)).toBe(false);
  });

  it('of a later format is not put in the place of one that can be read', async () => {
    const good = written('good.jsonl', readFileSync(file));
    const url = await house.open(() => ({ text: '{"duban":"ledger","version":9}\n' }));
    const { exitCode, json } = await exporting(url, 'good.jsonl');
    expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: 2, code: 'newer-ledger' });
    expect(readFileSync(good).equals(readFileSync(file))).toBe(true);
  });

  it('in which something was altered on the server is written and told', async () => {
    const url = await house.open(() => ({ text: readFileSync(at('altered.jsonl'), 'utf8') }));
    const { exitCode, json } = await exporting(url, 'told.jsonl');
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject({ ok: false, broken: [{ kind: 'hash' }] });
    expect(existsSync(at('told.jsonl'))).toBe(true);
  });

  it('that is refused says why', async () => {
    const url = await house.open(() => problem('forbidden', 403));
    expect(await exporting(url, 'no.jsonl')).toMatchObject({ exitCode: 1 });
    expect(existsSync(at('no.jsonl'))).toBe(false);
  });
});
