import './require-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HELP, startOptions } from './arguments.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { dist, root } from './places.mjs';
import { endWith } from './say.mjs';
import { liveSteps } from './steps.mjs';
import { findTemporal, finishTemporal } from './temporal-binaries.mjs';

/** npm runs scripts in the root of the clone; a relative path is meant from where the person stands. */
const here = () => (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) || process.cwd();

/** @param {string[]} args */
async function main(args) {
  const { help, ...options } = startOptions(args, { root, here: here() });
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const steps = liveSteps();
  const {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace = 'duban',
    DATABASE_URL: databaseUrl,
  } = process.env;
  const found = address ? null : await findTemporal({ pinnedOnly: false });
  const [binaries] = await Promise.all([found && finishTemporal(steps, found), ensureDependencies(steps)]);
  await ensureBuilt({ steps });
  const { start } = (await import(pathToFileURL(join(dist, 'standalone', 'main.cjs')).href)).default;
  const temporal = address ? { address, namespace } : { binaries };
  return await start({ ...options, dist, temporal, databaseUrl: databaseUrl || null, steps });
}

await endWith(main(process.argv.slice(2)));
