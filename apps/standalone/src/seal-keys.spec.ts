import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSealer } from '@duban/persistence';
import { sealKeysIn } from './seal-keys';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-data-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a data folder has one file of keys that seal, made once and readable by its owner alone', async () => {
  const file = sealKeysIn(folder);
  const made = readFileSync(file, 'utf8');
  expect((await openSealer(file)).trouble).toBeNull();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(sealKeysIn(folder)).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe(made);
});
