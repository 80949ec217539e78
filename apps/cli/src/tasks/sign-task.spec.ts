import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HASH, TASK, taskAnswer } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import type { Heard, Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const SCAN = 'b'.repeat(64);
const there = withNames(({ path }: Heard): Reply => ({
  json: path.includes('/signing/scans') ? { sha256: SCAN, bytes: 8 } : taskAnswer,
}));
const sign = (url: string, ...more: string[]) => [
  ...['task', 'sign', TASK, '--text-hash', HASH, '--server', url, '--json'],
  ...more,
];
const posts = (): readonly Heard[] => house.heard().filter(({ method }) => method === 'POST');
const signed = (): unknown => JSON.parse(posts().at(-1)?.body ?? 'null');

describe('duban task sign', () => {
  const paper = join(mkdtempSync(join(tmpdir(), 'duban-paper-')), '签署件.pdf');
  beforeAll(() => writeFileSync(paper, '%PDF-1.7'));

  it('sends what was signed on paper, and signs by its hash', async () => {
    const { exitCode } = await tryDuban(sign(await house.open(there), '--scan', paper));
    expect(exitCode).toBe(0);
    expect(posts().map(({ path }) => path.split('?')[0])).toEqual([
      `/tasks/${TASK}/signing/scans`,
      `/tasks/${TASK}/signatures`,
    ]);
    expect(posts()[0]?.body).toBe('%PDF-1.7');
    expect(signed()).toMatchObject({ textHash: HASH, proof: { method: 'scan', scan: SCAN } });
  });

  it('signs by the password, which is no argument', async () => {
    const { exitCode } = await tryDuban(sign(await house.open(there), '--password-stdin'), {
      input: 'right horse\n',
    });
    expect(exitCode).toBe(0);
    expect(signed()).toMatchObject({ proof: { method: 'password', password: 'right horse' } });
  });

  it('sends nothing of a file that is not there, nor where two ways are named at once', async () => {
    const url = await house.open(there);
    expect((await tryDuban(sign(url, '--scan', join(tmpdir(), 'no-such.pdf')))).exitCode).toBe(2);
    const both = await tryDuban(sign(url, '--scan', paper, '--password-stdin'));
    expect(both.exitCode).toBe(2);
    expect(both.messages).toContain('--scan');
    expect(posts()).toEqual([]);
  });
});
