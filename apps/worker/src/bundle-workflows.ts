import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bundleOptions } from '@duban/temporal/worker';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Writes the workflow bundle to the path given as the only argument; part of the build, never of a start. */
async function bundle(target: string): Promise<void> {
  // Resolved at run time: the bundler of this program must not swallow the sources that the other bundler wants.
  const { resolve } = createRequire(__filename);
  const { code } = await bundleWorkflowCode({
    ...bundleOptions({
      workflowsPath: resolve('@duban/workflows'),
      failureConverterPath: resolve('@duban/temporal/failure-converter'),
    }),
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(target, code);
}

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: bundle-workflows TARGET');
// Not awaited at the top: the program is CommonJS. A failure ends it with a status of its own.
void bundle(target);
