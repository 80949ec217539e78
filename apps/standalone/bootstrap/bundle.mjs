import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './places.mjs';

/**
 * What is started as a program, and the one file it becomes. Programs that do not exist yet are left out.
 * @type {readonly (readonly [string, string])[]}
 */
export const PROGRAMS = [
  ['apps/api/src/main.ts', 'api/main.cjs'],
  ['apps/api/src/make-databases.ts', 'api/make-databases.cjs'],
  ['apps/api/src/make-namespace.ts', 'api/make-namespace.cjs'],
  ['apps/api/src/migrate.ts', 'api/migrate.cjs'],
  ['apps/api/src/set-up.ts', 'api/set-up.cjs'],
  ['apps/worker/src/main.ts', 'worker/main.cjs'],
  ['apps/worker/src/alive.ts', 'worker/alive.cjs'],
  ['apps/worker/src/bundle-workflows.ts', 'worker/bundle-workflows.cjs'],
  ['apps/cli/src/main.ts', 'cli/main.cjs'],
  ['apps/cli/src/ledger/look-ahead.ts', 'cli/look-ahead.cjs'],
  ['libs/documents/src/child.ts', 'documents/child.cjs'],
  ['libs/temporal/src/failure-converter.ts', 'temporal/failure-converter.cjs'],
  ['apps/standalone/src/main.ts', 'standalone/main.cjs'],
  ['apps/standalone/src/running-on.ts', 'standalone/running-on.cjs'],
  ['apps/standalone/src/servers.ts', 'standalone/servers.cjs'],
  ['test/src/failpoints/worker.ts', 'test/failpoint-worker.cjs'],
];

/**
 * Bundles every program that exists: our own workspaces inside, every other package required at run time.
 * @param {string} folder written to; source maps are made as if it were `dist`
 */
export async function bundlePrograms(folder) {
  const { rolldown } = await import('rolldown');
  const there = PROGRAMS.filter(([source]) => existsSync(join(root, source)));
  for (const [source, target] of there) await bundleProgram(rolldown, source, target, folder);
}

/**
 * @param {typeof import('rolldown').rolldown} rolldown
 * @param {string} source
 * @param {string} target
 * @param {string} folder
 */
async function bundleProgram(rolldown, source, target, folder) {
  const file = join(root, 'dist', target);
  const bundle = await rolldown({
    input: join(root, source),
    cwd: root,
    platform: 'node',
    plugins: [packagesOutside(dirname(file))],
    // Legacy decorators and the target come from there: the same as in the type check.
    tsconfig: join(root, 'tsconfig.json'),
    onLog: (level, log, print) =>
      level === 'warn' && log.code === 'UNRESOLVED_IMPORT' ? print('error', log) : print(level, log),
  });
  try {
    // A class is known by its name in tables, logs and problem documents.
    const { output } = await bundle.generate({
      file,
      format: 'cjs',
      sourcemap: true,
      keepNames: true,
      codeSplitting: false,
    });
    await writeChunks(output, join(folder, dirname(target)));
  } finally {
    await bundle.close();
  }
}

/**
 * @param {import('rolldown').RolldownOutput['output']} output
 * @param {string} folder
 */
async function writeChunks(output, folder) {
  await mkdir(folder, { recursive: true });
  for (const part of output) {
    await writeFile(join(folder, part.fileName), part.type === 'chunk' ? part.code : part.source);
  }
}

/**
 * A package that is installed below one workspace, because others want another version, is required from there.
 * @param {string} from the folder of the bundle
 * @returns {import('rolldown').Plugin}
 */
function packagesOutside(from) {
  return {
    name: 'packages-outside',
    resolveId(id, importer) {
      if (id.startsWith('.') || id.startsWith('/') || id.startsWith('@duban/')) return null;
      const nested = importer && !id.startsWith('node:') ? nestedPackage(id, importer) : null;
      return { id: nested ? relative(from, nested).split(sep).join('/') : id, external: true };
    },
  };
}

/** @param {string} id @param {string} importer */
function nestedPackage(id, importer) {
  const name = id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
  for (let folder = dirname(importer); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name))) return join(folder, 'node_modules', id);
  }
  return null;
}
