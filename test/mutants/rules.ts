import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All specs of the rules in one suite, so that the rules are loaded once for each mutant and not once for each spec. The
 * interleavings say again, in ten thousand ways, what the others say once: with them a mutant takes half a minute.
 */
const SPECS = join(__dirname, '../../libs/rules/src');

for (const file of readdirSync(SPECS, { recursive: true, encoding: 'utf8' }).sort())
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which specs there are is known when it runs
  if (/(?<!interleavings|laws)\.spec\.ts$/.test(file)) require(join(SPECS, file));
