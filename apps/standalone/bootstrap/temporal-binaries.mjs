import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from './commands.mjs';
import { buildTemporal } from './temporal-build.mjs';
import { cacheFolder, root } from './places.mjs';
import { atLeast, ofLine } from './versions.mjs';
import { Trouble } from './say.mjs';

/**
 * @typedef {{ server: string, sqlTool: string }} TemporalBinaries
 * @typedef {{ binaries: TemporalBinaries } | { mustBuild: true }} Found
 */

export const TEMPORAL_LINE = '1.32';
export const GO_NEEDED = '1.26.8';
export const temporalModule = join(root, 'apps', 'standalone', 'temporal');

/** The folder of the pinned server in the user's cache: another pin or platform is another folder. */
export function cachedTemporalFolder() {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(temporalModule, file)));
  hash.update(`${process.platform} ${process.arch}`);
  return join(cacheFolder(), `temporal-${hash.digest('hex').slice(0, 16)}`);
}

/** @param {string} folder @returns {TemporalBinaries} */
const binariesIn = (folder) => ({
  server: join(folder, 'temporal-server'),
  sqlTool: join(folder, 'temporal-sql-tool'),
});

/**
 * Where the Temporal server comes from; the search takes a fraction of a second, only the build takes minutes.
 * @param {{ pinnedOnly: boolean }} options tests never use what somebody else installed
 * @returns {Promise<Found>}
 */
export async function findTemporal({ pinnedOnly }) {
  const cached = binariesIn(cachedTemporalFolder());
  if (await bothRun(cached)) return { binaries: cached };
  const onPath = pinnedOnly ? null : temporalOnPath();
  if (onPath && (await bothRun(onPath))) return { binaries: onPath };
  await requireGo();
  return { mustBuild: true };
}

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {Found} found
 * @returns {Promise<TemporalBinaries>}
 */
export async function finishTemporal(steps, found) {
  if ('binaries' in found) return found.binaries;
  const folder = cachedTemporalFolder();
  await steps.run('编译 Temporal（仅首次 once, 6–10 min）building', (tell) =>
    buildTemporal({ module: temporalModule, folder, tell, isDone: () => bothRun(binariesIn(folder)) }),
  );
  return binariesIn(folder);
}

/** @param {TemporalBinaries} binaries */
async function bothRun({ server, sqlTool }) {
  if (!existsSync(server) || !existsSync(sqlTool)) return false;
  const answers = await Promise.all(
    [server, sqlTool].map((file) => runCommand(file, ['--version'], { timeoutMs: 20_000 })),
  );
  return answers.every(({ code, output }) => code === 0 && ofLine(output, TEMPORAL_LINE));
}

/** @returns {TemporalBinaries | null} */
function temporalOnPath() {
  /** @param {string} name */
  const find = (name) =>
    (process.env.PATH || '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file));
  const server = find('temporal-server');
  const sqlTool = find('temporal-sql-tool');
  return server && sqlTool ? { server, sqlTool } : null;
}

/** Asked outside the module: there an older Go would fail before it says its version. */
async function requireGo() {
  const { code, output } = await runCommand('go', ['env', 'GOVERSION'], {
    cwd: tmpdir(),
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  if (code === 0 && atLeast(output, GO_NEEDED)) return;
  const found = code === 0 ? output.trim() : '—';
  throw new Trouble(
    `没有可用的 Temporal 服务器，也没有 Go ${GO_NEEDED} 或更高版本来编译它（找到：${found}）。可任选其一：安装 Go（https://go.dev/dl）后重试；` +
      `或设置 TEMPORAL_ADDRESS=主机:端口 使用已有的 Temporal；或把 temporal-server 与 temporal-sql-tool ${TEMPORAL_LINE}.x 放到 PATH 中。`,
    `There is no Temporal server and no Go ${GO_NEEDED} or newer to build it with (found: ${found}). Either install Go (https://go.dev/dl) and try again, ` +
      `or set TEMPORAL_ADDRESS=host:port to use a Temporal that exists, or put temporal-server and temporal-sql-tool ${TEMPORAL_LINE}.x on the PATH. ` +
      '(npm test needs Go or an earlier build.)',
    2,
  );
}
