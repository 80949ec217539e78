import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './commands.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { root } from './places.mjs';
import { Trouble } from './say.mjs';

/** @param {string} folder */
const stampOf = (folder) => join(folder, 'node_modules', '.duban-lock-hash');

/** @param {string} file */
const readOrEmpty = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** @param {string} folder */
const lockHash = (folder) =>
  createHash('sha256')
    .update(readOrEmpty(join(folder, 'package-lock.json')))
    .digest('hex');

/**
 * What is installed is what the lock file says. Packages installed by hand (`npm ci`, `npm install`) count when they agree.
 * @param {string} folder
 * @returns {boolean}
 */
export function dependenciesAreCurrent(folder) {
  const hash = lockHash(folder);
  if (readOrEmpty(stampOf(folder)) === hash) return true;
  if (!installedAgrees(folder)) return false;
  writeFileSync(stampOf(folder), hash);
  return true;
}

/** @param {string} folder */
function installedAgrees(folder) {
  const installed = readOrEmpty(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const there = JSON.parse(installed).packages;
  const wanted = JSON.parse(readOrEmpty(join(folder, 'package-lock.json')) || '{"packages":{}}').packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    // Optional packages of other platforms are not installed here.
    if (!there[path]) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return there[path].version === entry.version && there[path].resolved === entry.resolved;
  });
}

/**
 * `npm ci` with the user's own npm settings; development packages are needed whatever NODE_ENV says.
 * @param {import('./steps.mjs').Steps} steps
 */
export async function ensureDependencies(steps) {
  if (dependenciesAreCurrent(root)) return;
  await steps.run('安装依赖 npm ci', (tell) =>
    oneAtATime(`install ${root}`, async () => {
      if (dependenciesAreCurrent(root)) return;
      const hash = lockHash(root);
      const { code, output } = await runCommand('npm', ['ci', '--include=dev'], { cwd: root, onLine: tell });
      if (code !== 0) throw new Trouble(`npm ci 失败：\n${output}`, 'npm ci failed, see above.');
      writeFileSync(stampOf(root), hash);
    }),
  );
}
