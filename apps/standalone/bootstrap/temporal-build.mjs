import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './commands.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { Trouble } from './say.mjs';

const TARGETS = [
  { name: 'temporal-server', package: 'go.temporal.io/server/cmd/server' },
  { name: 'temporal-sql-tool', package: 'go.temporal.io/server/cmd/tools/sql' },
];

/**
 * Builds into a folder of its own name and renames it at the end: what an interrupted build leaves is never used.
 * @param {{ module: string, folder: string, tell: (detail: string) => void, isDone: () => Promise<boolean> }} build
 */
export async function buildTemporal({ module, folder, tell, isDone }) {
  await oneAtATime(`temporal ${folder}`, async () => {
    if (await isDone()) return;
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    let compiled = 0;
    /** Go names each module that it fetches, and each package that it has compiled. @param {string} line */
    const hear = (line) => tell(line.startsWith('go: ') ? line : `${(compiled += 1)} packages`);
    for (const target of TARGETS)
      await build(module, { ...target, file: join(unfinished, target.name) }, hear);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  });
}

/**
 * @param {string} module
 * @param {{ package: string, file: string }} target
 * @param {(line: string) => void} onLine
 */
async function build(module, target, onLine) {
  const args = ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', target.file, target.package];
  // The pin decides which Go is needed; none is fetched behind the user's back.
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off' };
  const { code, output } = await runCommand('go', args, { cwd: module, env, onLine });
  if (code !== 0)
    throw new Trouble(`编译 Temporal 失败：\n${output}`, 'Building the Temporal server failed, see above.');
  await chmod(target.file, 0o755);
}
