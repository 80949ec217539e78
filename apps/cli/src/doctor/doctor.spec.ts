import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallHouse } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';
import { atLeast, ofLine } from './version';

const PROGRAM = join(__dirname, '..', '..', 'bin', 'duban.mjs');
const DOCTOR = [PROGRAM, 'doctor', '--json'];
/** What starting Node and ending it takes on a quiet machine of this kind, generously. */
const QUIET_NODE_MS = 60;

function tookMs(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - start;
}

const NAMES = [
  ...['node', 'go', 'postgres', 'temporal', 'ports', 'disk'],
  ...['data folder', 'ledger key', 'seal keys'],
];

describe('the doctor', () => {
  it('names every thing that the product stands on, with the way out of what is missing', async () => {
    const { exitCode, json } = await tryDuban(['doctor', '--json'], { environment: { PATH: '' } });
    const { ok, checks } = json() as {
      ok: boolean;
      checks: { name: string; ok: boolean; mend: string | null }[];
    };
    expect(checks.map(({ name }) => name)).toEqual(NAMES);
    expect(ok).toBe(checks.every((check) => check.ok));
    expect(exitCode).toBe(ok ? 0 : 1);
    for (const check of checks) expect(check.mend === null).toBe(check.ok);
    expect(checks.find(({ name }) => name === 'postgres')?.ok).toBe(false);
  });

  it.each([
    ['runs', 'http://127.0.0.1:7311', '督办正在 http://127.0.0.1:7311 运行'],
    ['is starting', null, '督办正在启动'],
  ])('says where the product of this folder %s', async (_what, url, words) => {
    expect((await tryDuban(['doctor'], { running: { url } })).output).toContain(words);
  });

  describe('looks at the key that signs the ledger', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-doctor-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
    const good = generateKeyPairSync('ed25519').privateKey.export(pkcs8).toString();
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8).toString();
    type Found = { name: string; ok: boolean; found: string; mend: string | null };

    async function found(how: Parameters<typeof tryDuban>[1]): Promise<Found | undefined> {
      const { json } = await tryDuban(['doctor', '--json', '--data', folder], how);
      return (json()['checks'] as readonly Found[]).find(({ name }) => name === 'ledger key');
    }
    function keyFile(text: string, mode = 0o600): string {
      const file = join(folder, `key-${mode}-${text.length}.pem`);
      writeFileSync(file, text, { mode });
      chmodSync(file, mode);
      return file;
    }

    it('which the first start makes', async () => {
      expect(await found({})).toMatchObject({ ok: true, found: expect.stringContaining('首次启动时生成') });
    });

    it.each([
      ['good', [good, 0o600] as const, true, /key-384-\d+\.pem [0-9a-f]{16}$/],
      ['open to others', [good, 0o644] as const, false, /chmod 600/],
      ['no key', ['nothing', 0o600] as const, false, /没有 PEM/],
      ['half a key', [good.slice(0, 60), 0o600] as const, false, /没有 PEM/],
      ['a key of RSA', [rsa, 0o600] as const, false, /不是 Ed25519/],
    ])('that is %s', async (_what, [text, mode], ok, words) => {
      const check = await found({ environment: { DUBAN_LEDGER_KEY: keyFile(text, mode) } });
      expect(check).toMatchObject({ ok, found: expect.stringMatching(words) });
      expect(JSON.stringify(check)).not.toContain('PRIVATE');
    });

    it('that is away', async () => {
      const environment = { DUBAN_LEDGER_KEY: join(folder, 'nowhere.pem') };
      expect(await found({ environment })).toMatchObject({
        ok: false,
        mend: expect.stringContaining('operating.md'),
      });
    });

    it('by what a product says that runs', async () => {
      const roots = { ok: false, detail: '最后一个月根的签名不符' };
      const house = await smallHouse(() => ({ json: { parts: { roots } } }));
      expect(await found({ running: { url: house.url } })).toMatchObject({ ok: false, found: roots.detail });
      await house.close();
    });
  });

  describe('looks at the keys that seal personal data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-doctor-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const [one, other] = ['1', '2'].map((letter) => Buffer.alloc(32, letter).toString('base64'));

    async function found(environment: NodeJS.ProcessEnv): Promise<unknown> {
      const { json } = await tryDuban(['doctor', '--json', '--data', folder], { environment });
      return (json()['checks'] as readonly { name: string }[]).find(({ name }) => name === 'seal keys');
    }

    it('which the first start makes', async () => {
      expect(await found({})).toMatchObject({ ok: true, found: expect.stringContaining('首次启动时生成') });
    });

    it.each([
      ['good', [`${one}\n${other}\n`, 0o600] as const, true, /seal-\d+-90\.txt 2 把，用 [0-9a-f]{16} 加密/],
      ['open to others', [`${one}\n`, 0o640] as const, false, /chmod 600/],
      ['no keys', ['nothing', 0o600] as const, false, /每行应为/],
    ])('that are %s', async (_what, [text, mode], ok, words) => {
      const file = join(folder, `seal-${mode}-${text.length}.txt`);
      writeFileSync(file, text, { mode });
      chmodSync(file, mode);
      const check = await found({ DUBAN_SEAL_KEYS: file });
      expect(check).toMatchObject({ ok, found: expect.stringMatching(words) });
      expect(JSON.stringify(check)).not.toContain(one);
    });

    it('that are away', async () => {
      expect(await found({ DUBAN_SEAL_KEYS: join(folder, 'nowhere.txt') })).toMatchObject({
        ...{ ok: false, mend: expect.stringContaining('个人信息加密') },
      });
    });
  });

  it('says where nothing answers at the addresses that are given', async () => {
    const environment = {
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/d',
    };
    const { exitCode, output } = await tryDuban(['doctor'], { environment });
    expect(exitCode).toBe(1);
    expect(output).toContain('TEMPORAL_ADDRESS=127.0.0.1:1 无应答');
    expect(output).not.toContain('secret');
  });

  it('answers within a second as a whole process', () => {
    // On a machine that is busy with other suites every process is slow by the same factor; a bare Node tells it.
    const rounds = Array.from({ length: 5 }, () => ({ bare: tookMs(['-e', '0']), doctor: tookMs(DOCTOR) }));
    const bare = Math.min(...rounds.map((round) => round.bare));
    const doctor = Math.min(...rounds.map((round) => round.doctor));
    expect(doctor).toBeLessThan(1000 * Math.max(1, bare / QUIET_NODE_MS));
  });

  it('prints one document and nothing else', () => {
    const { stdout, stderr } = spawnSync(process.execPath, DOCTOR, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ checks: expect.any(Array) });
  });

  it.each([
    ['go1.26.8', '1.26.8', true],
    ['go1.27', '1.26.8', true],
    ['go1.26.7', '1.26.8', false],
    ['2.0.0', '1.99.99', true],
    ['none', '1.0', false],
  ])('%s is at least %s: %s', (found, needed, answer) => {
    expect(atLeast(found, needed)).toBe(answer);
  });

  it('knows the line of a version', () => {
    expect(ofLine('temporal version 1.32.1', '1.32')).toBe(true);
    expect(ofLine('temporal version 1.3.2', '1.32')).toBe(false);
  });
});
