import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { runCommand } from './commands.mjs';
import { dist, root } from './places.mjs';
import { Trouble } from './say.mjs';

/** @type {readonly (readonly [string, string])[]} */
const DATA = [
  ['libs/jurisdictions/packs', 'packs'],
  ['libs/jurisdictions/calendars', 'calendars'],
];

/**
 * Makes everything in a folder beside and moves it in file by file: a program that is being started meanwhile finds
 * either the old file or the new one. The hash comes last.
 * @param {string} hash
 */
export async function assemble(hash) {
  await mkdir(dist, { recursive: true });
  await removeUnfinished();
  const next = join(dist, `.next-${process.pid}`);
  await mkdir(next);
  try {
    await Promise.all([bundlePrograms(next).then(() => bundleWorkflows(next)), bundleConsole(next)]);
    for (const [from, to] of DATA)
      if (existsSync(join(root, from))) await cp(join(root, from), join(next, to), { recursive: true });
    await moveIn(next);
    await writeFile(join(next, '.hash'), hash);
    await rename(join(next, '.hash'), join(dist, '.hash'));
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** Only one build runs at a time: what lies here was left by one that was killed. */
async function removeUnfinished() {
  for (const name of await readdir(dist)) {
    if (name.startsWith('.next-')) await rm(join(dist, name), { recursive: true, force: true });
  }
}

/** Temporal bundles workflows with options of its own; the program that knows them is one of ours. @param {string} next */
async function bundleWorkflows(next) {
  const program = join(next, 'worker', 'bundle-workflows.cjs');
  if (!existsSync(program)) return;
  const target = join(next, 'worker', 'workflows.cjs');
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', program, target], {
    cwd: root,
  });
  if (code !== 0)
    throw new Trouble(`打包工作流失败：\n${output}`, 'Bundling the workflows failed, see above.');
}

/**
 * The pages are for a browser: another bundler, in a process of its own beside the others. The page that verifies a ledger
 * without a network is one file among theirs.
 * @param {string} next
 */
async function bundleConsole(next) {
  const folder = join(root, 'apps', 'console');
  for (const config of ['vite.config.mts', 'vite.offline.config.mts'])
    if (existsSync(join(folder, config))) await bundlePages(folder, config, join(next, 'console'));
}

/** @param {string} folder @param {string} config @param {string} target */
async function bundlePages(folder, config, target) {
  const vite = join(
    dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const how = ['--config', join(folder, config), '--configLoader', 'runner', '--logLevel', 'warn'];
  const { code, output } = await runCommand(
    process.execPath,
    [vite, 'build', folder, '--outDir', target, '--emptyOutDir', 'false', ...how],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new Trouble(`打包页面失败：\n${output}`, 'Bundling the console failed, see above.');
}

/** @param {string} next */
async function moveIn(next) {
  const files = await filesIn(next);
  for (const file of files) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await rename(join(next, file), join(dist, file));
  }
  const wanted = new Set(files);
  for (const file of await filesIn(dist)) {
    if (!wanted.has(file) && !file.startsWith('.')) await rm(join(dist, file), { force: true });
  }
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
