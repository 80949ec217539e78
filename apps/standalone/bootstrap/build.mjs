import './require-node.mjs';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { dist, root } from './places.mjs';
import { endWith } from './say.mjs';
import { sourcesHash } from './sources.mjs';
import { liveSteps } from './steps.mjs';

/** @type {import('./steps.mjs').Steps} */
const silent = { run: (_title, work) => work(() => {}), note: () => {}, close: () => {} };

/**
 * Builds the bundles unless they are those of the present sources.
 * @param {{ quiet?: boolean, steps?: import('./steps.mjs').Steps }} [options]
 */
export async function ensureBuilt({ quiet = false, steps } = {}) {
  const hash = sourcesHash(root);
  if (await isBuilt(hash)) return;
  const shown = steps || (quiet ? silent : liveSteps());
  try {
    await shown.run('打包程序 building the programs', () =>
      // Two builds at once would mix their files; the second then finds its work done.
      oneAtATime(`build ${root}`, async () => {
        if (!(await isBuilt(hash))) await assemble(hash);
      }),
    );
  } finally {
    if (!steps) shown.close();
  }
}

/** @param {string} hash */
async function isBuilt(hash) {
  const file = join(dist, '.hash');
  return existsSync(file) && (await readFile(file, 'utf8')) === hash;
}

async function build() {
  const steps = liveSteps();
  await ensureDependencies(steps);
  await ensureBuilt({ steps });
  steps.close();
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await endWith(build());
