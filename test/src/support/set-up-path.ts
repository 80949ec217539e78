import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { servers, type Office } from './office';

/** The step of its own that makes a link by which the first administrator comes in: the link's path. */
export async function setUpPath({ database }: Pick<Office, 'database'>): Promise<string> {
  const env = { ...process.env, DATABASE_OWNER_URL: database.ownerUrl, DUBAN_TENANT: 'main' };
  const program = [join(servers().dist, 'api', 'set-up.cjs'), '--link'];
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return (JSON.parse(stdout) as { readonly path: string }).path;
}
