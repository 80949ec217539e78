import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');

/**
 * Servers of one's own for the program, unless the environment names some. They end with it.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
async function servers() {
  if (process.env.DUBAN_TEST_TEMPORAL_ADDRESS) return { env: {}, stop: async () => {} };
  const child = spawn(
    process.execPath,
    [join(root, 'apps/standalone/bootstrap/test.mjs'), '--servers-only'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const env = await exported(child);
  return {
    env,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** The lines `export NAME='value'`, which come all at once. @param {import('node:child_process').ChildProcess} child */
function exported(child) {
  return new Promise((resolve, reject) => {
    const env = {};
    child.once('exit', (code) => reject(new Error(`the servers ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, name, value] = /^export (\w+)='(.*)'$/.exec(line) ?? [];
      if (name) env[name] = value;
      if (name === 'DUBAN_TEST_TEMPORAL_SQL_TOOL') resolve(env);
    });
  });
}

const [program, ...args] = process.argv.slice(2);
if (!program) throw new Error('usage: run-program PROGRAM.ts [ARGUMENT…]');
const { env, stop } = await servers();
try {
  const child = spawn(process.execPath, ['-r', join(here, 'typescript.cjs'), program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
} finally {
  await stop();
}
