import './require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { dist } from './places.mjs';
import { liveSteps } from './steps.mjs';
import { findTemporal, finishTemporal } from './temporal-binaries.mjs';
import { runJest } from './jest-run.mjs';

const NAMESPACE = 'duban-test';

/** @typedef {import('./jest-run.mjs').Environment} Environment */

/**
 * Whoever only wants the servers may be in the middle of a change that does not build.
 * @param {import('./steps.mjs').Steps} steps
 * @param {{ mayFail: boolean }} options
 */
async function build(steps, { mayFail }) {
  try {
    await ensureBuilt({ steps });
  } catch (error) {
    if (!mayFail || !existsSync(serversBundle)) throw error;
    steps.note(`${error}`);
  }
}

const serversBundle = join(dist, 'standalone', 'servers.cjs');

/** @param {string[]} args */
async function test(args) {
  const steps = liveSteps();
  const serversOnly = args.includes('--servers-only');
  const found = await findTemporal({ pinnedOnly: true });
  const [temporal] = await Promise.all([finishTemporal(steps, found), ensureDependencies(steps)]);
  await build(steps, { mayFail: serversOnly });
  const { startTestServers, clearAbandonedTests } = (await import(pathToFileURL(serversBundle).href)).default;
  await clearAbandonedTests();
  const interruption = interrupted();
  const servers = await steps.run('启动测试用 PostgreSQL 与 Temporal starting servers of its own', () =>
    startTestServers({ temporal, namespace: NAMESPACE, note: steps.note }),
  );
  steps.close();
  interruption.onSecond(() => servers.killNow());
  try {
    const env = environment(servers, temporal);
    if (serversOnly) return await keepUp(env, interruption);
    const jest = runJest(args, env);
    void interruption.promise.then(jest.stop);
    return await jest.finished;
  } finally {
    await servers.stop();
  }
}

/**
 * @param {{ databaseUrl: string, temporalAddress: string, namespace: string }} servers
 * @param {import('./temporal-binaries.mjs').TemporalBinaries} temporal
 * @returns {Environment}
 */
const environment = ({ databaseUrl, temporalAddress, namespace }, temporal) => ({
  DUBAN_TEST_DATABASE_URL: databaseUrl,
  DUBAN_TEST_TEMPORAL_ADDRESS: temporalAddress,
  DUBAN_TEST_NAMESPACE: namespace,
  DUBAN_TEST_DIST: dist,
  // For the suites that start servers of their own.
  DUBAN_TEST_TEMPORAL_SERVER: temporal.server,
  DUBAN_TEST_TEMPORAL_SQL_TOOL: temporal.sqlTool,
});

/** For developers, who run jest themselves: `eval` of these lines, or a copy of them. @param {Environment} env @param {ReturnType<typeof interrupted>} interruption */
async function keepUp(env, interruption) {
  for (const [name, value] of Object.entries(env)) process.stdout.write(`export ${name}='${value}'\n`);
  process.stderr.write('服务器已就绪，按 Ctrl-C 停止。 The servers are up; Ctrl-C stops them.\n');
  const alive = setInterval(() => {}, 60_000);
  await interruption.promise;
  clearInterval(alive);
  return 0;
}

/** The first signal ends in order, the second at once. */
function interrupted() {
  let atOnce = () => {};
  const promise = new Promise((resolve) => {
    let count = 0;
    const hear = () => {
      count += 1;
      if (count === 1) return resolve(undefined);
      atOnce();
      process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, hear);
  });
  /** @param {() => void} act */
  const onSecond = (act) => {
    atOnce = act;
  };
  return { promise, onSecond };
}

test(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error.exitCode ? error.message : error.stack}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(error.exitCode || 1);
  },
);
