import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerKeyIn } from './ledger-key';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-data-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a data folder has one key for its ledger, made once and readable by its owner alone', () => {
  const file = ledgerKeyIn(folder);
  const made = readFileSync(file, 'utf8');
  expect(createPrivateKey(made).asymmetricKeyType).toBe('ed25519');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(ledgerKeyIn(folder)).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe(made);
});
