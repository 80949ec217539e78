import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  hashingInScript as hashing,
  LEDGER,
  LedgerWriter,
  MANIFEST,
  manifestText,
  zipped,
} from '@duban/verifier';
import { tryDuban } from '../testing/try-duban';

const folder = mkdtempSync(join(tmpdir(), 'duban-dossier-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [tenant, task] = ['t', '07'];
const writer = new LedgerWriter(hashing);
const ledger =
  writer.begin({ tenant, scope: `task/${task}`, made: '2026-11-28T00:00:00.000Z' }) + writer.end();
const held = [
  { path: '目录.html', text: '<h1>目录</h1>' },
  { path: LEDGER, text: ledger },
];

async function dossier(name: string, texts = held): Promise<string> {
  const files = held.map(({ path, text }) => {
    const named = { path, bytes: Buffer.byteLength(text), sha256: hashing.ofText(text) };
    return { ...named, state: null, recorded: null };
  });
  const said = { duban: 'dossier', version: 1, tenant, task, extent: 'part', rights: [], files } as const;
  const all = [{ path: MANIFEST, text: manifestText(said, hashing) }, ...texts];
  const packed = all.map(({ path, text }) => ({
    ...{ path, bytes: Buffer.byteLength(text) },
    open: async function* () {
      yield Buffer.from(text);
    },
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(packed)) pieces.push(piece);
  writeFileSync(join(folder, name), Buffer.concat(pieces));
  return join(folder, name);
}

it('verifies a dossier by the command that verifies ledgers', async () => {
  const { exitCode, json } = await tryDuban(['ledger', 'verify', await dossier('whole.zip'), '--json']);
  expect(exitCode).toBe(0);
  expect(json()).toMatchObject({ ok: true, files: 2, extent: 'part', broken: [] });
});

it('names the file of a dossier that was altered by hand, and ends with 1', async () => {
  const altered = held.map((one) => ({ ...one, text: one.text.replaceAll('目录', '目次') }));
  const path = await dossier('altered.zip', altered);
  const { exitCode, output } = await tryDuban(['ledger', 'verify', path]);
  expect(exitCode).toBe(1);
  expect(output).toContain(`${path}: 目录.html 内容与清单不符`);
});

it('says of another zip that it is no dossier', async () => {
  writeFileSync(join(folder, 'other.zip'), 'PK\u0003\u0004 nothing of ours');
  const { exitCode, messages } = await tryDuban(['ledger', 'verify', join(folder, 'other.zip')]);
  expect(exitCode).toBe(2);
  expect(messages).toContain('这不是督办导出的档案');
});
