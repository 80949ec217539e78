import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_BUILT = new Set(['node_modules', 'dist', 'fixtures']);

/**
 * One hash over all that goes into the bundles. Contents, not times: a fresh clone of the same commit is the same build.
 * @param {string} root
 * @returns {string}
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(root)) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} root */
function sourceFiles(root) {
  const apps = foldersIn(root, 'apps');
  const folders = [
    'libs',
    'activities',
    'workflows',
    'test/src/failpoints',
    'apps/standalone/bootstrap',
    ...apps.map((app) => `apps/${app}/src`),
  ];
  const files = [
    'package-lock.json',
    'tsconfig.base.json',
    'apps/console/index.html',
    'apps/console/tsconfig.json',
    'apps/console/vite.config.mts',
    'apps/console/vite.offline.config.mts',
  ];
  for (const folder of folders) collect(root, folder, files);
  return files.filter((file) => existsSync(join(root, file))).sort();
}

/** @param {string} root @param {string} folder */
function foldersIn(root, folder) {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} files
 */
function collect(root, folder, files) {
  const path = join(root, folder);
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!NOT_BUILT.has(entry.name)) collect(root, `${folder}/${entry.name}`, files);
    } else if (!entry.name.includes('.spec.')) files.push(`${folder}/${entry.name}`);
  }
}
