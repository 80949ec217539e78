import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, identityOf } from './process-identity';
import { endListed } from './process-list';

/**
 * PostgreSQL believes its own lock when any process of the user has the pid in it, which after a restart of the machine
 * may be anybody. A server that really still runs on this folder, though nobody supervises it, is ended.
 */
export async function clearStalePostmaster(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const identity = identityOf(pid);
  if (identity && commandLineOf(pid).includes(`-D ${folder} `))
    await endListed({ name: 'postgres', ...identity });
  else rmSync(file, { force: true });
}
