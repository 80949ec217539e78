#!/usr/bin/env node
// Plain JavaScript: it runs before anything is built, and must say what to do where nothing is installed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const bootstrap = join(root, 'apps', 'standalone', 'bootstrap');
const dist = join(root, 'dist');

/** @param {string} file */
const load = (file) => import(pathToFileURL(file).href);

/** @param {string} zh @param {string} en */
function stop(zh, en) {
  process.stderr.write(`duban: ${zh} / ${en}\n`);
  process.exit(2);
}

/** The exit code is set, not forced: what was printed into a pipe is written to its end. */
async function main() {
  if (!existsSync(join(root, 'node_modules', 'commander')))
    stop(
      '尚未安装依赖，请在仓库根目录运行 npm ci（或 npm start）',
      'nothing is installed yet: run npm ci (or npm start) in the root of the clone',
    );
  const { NODE_NEEDED } = await load(join(bootstrap, 'require-node.mjs'));
  const { ensureBuilt } = await load(join(bootstrap, 'build.mjs'));
  await ensureBuilt({ quiet: true });
  const temporal = await load(join(bootstrap, 'temporal-binaries.mjs'));
  const { runningOn } = (await load(join(dist, 'standalone', 'running-on.cjs'))).default;
  const machine = {
    root,
    dataFolder: join(root, '.duban'),
    runningOn,
    dist,
    jurisdictions: dist,
    nodeNeeded: NODE_NEEDED,
    goNeeded: temporal.GO_NEEDED,
    temporalLine: temporal.TEMPORAL_LINE,
    temporalFolder: temporal.cachedTemporalFolder(),
  };
  const { run } = (await load(join(dist, 'cli', 'main.cjs'))).default;
  process.exitCode = await run(process.argv.slice(2), { machine });
}

// `duban task list | head` closes the pipe early: that is the reader's right.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main().catch((error) => {
  process.stderr.write(`${error.exitCode ? error.message : error.stack}\n`);
  process.exitCode = error.exitCode || 1;
});
