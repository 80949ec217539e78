import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { dependenciesAreCurrent } = jest.requireActual<{ dependenciesAreCurrent(folder: string): boolean }>(
  './dependencies.mjs',
);

let clone: string;
beforeEach(() => (clone = mkdtempSync(join(tmpdir(), 'duban-clone-'))));
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const lock = (version: string): object => ({
  packages: {
    '': { name: 'duban' },
    'libs/domain': { name: '@duban/domain' },
    'node_modules/pg': { version },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
});

const wanted = (version: string): void =>
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock(version)));

function installed(version: string): void {
  mkdirSync(join(clone, 'node_modules'), { recursive: true });
  const packages = { 'node_modules/pg': { version } };
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('the installed packages', () => {
  it('are stale in a new clone', () => {
    wanted('8.0.0');
    expect(dependenciesAreCurrent(clone)).toBe(false);
  });

  it('are current when somebody installed just these by hand, and that is noted', () => {
    wanted('8.0.0');
    installed('8.0.0');
    expect(dependenciesAreCurrent(clone)).toBe(true);
    expect(existsSync(join(clone, 'node_modules', '.duban-lock-hash'))).toBe(true);
  });

  it('are stale after the lock file asks for others', () => {
    wanted('8.0.0');
    installed('8.0.0');
    dependenciesAreCurrent(clone);
    wanted('8.0.1');
    expect(dependenciesAreCurrent(clone)).toBe(false);
  });

  it('are stale when an installation was interrupted', () => {
    wanted('8.0.0');
    mkdirSync(join(clone, 'node_modules', 'pg'), { recursive: true });
    expect(dependenciesAreCurrent(clone)).toBe(false);
  });
});
