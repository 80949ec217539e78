import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alteredDossier, madeDossier } from '../testing/made-dossier';
import { tryDuban } from '../testing/try-duban';

const folder = mkdtempSync(join(tmpdir(), 'duban-dossier-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

it('verifies a dossier by the command that verifies ledgers', async () => {
  const path = written('whole.zip', await madeDossier());
  const { exitCode, json } = await tryDuban(['ledger', 'verify', path, '--json']);
  expect(exitCode).toBe(0);
  expect(json()).toMatchObject({ ok: true, files: 2, extent: 'part', broken: [] });
});

it('names the file of a dossier that was altered by hand, and ends with 1', async () => {
  const path = written('altered.zip', await alteredDossier());
  const { exitCode, output } = await tryDuban(['ledger', 'verify', path]);
  expect(exitCode).toBe(1);
  expect(output).toContain(`${path}: 目录.html 内容与清单不符`);
});

it('says of another zip that it is no dossier', async () => {
  const path = written('other.zip', 'PK\u0003\u0004 nothing of ours');
  const { exitCode, messages } = await tryDuban(['ledger', 'verify', path]);
  expect(exitCode).toBe(2);
  expect(messages).toContain('这不是督办导出的档案');
});
