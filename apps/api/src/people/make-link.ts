import { makeSetUpLink, type Database } from '@duban/persistence';
import { hashOfToken, newToken } from './tokens';

const LASTS_MS = 24 * 3_600_000;

export interface MadeLink {
  /** Below the address of the console; the secret stands behind #, where no server and no log sees it. */
  readonly path: string;
  readonly expiresAt: string;
}

/** Null when somebody has an account: then there is nothing to set up. */
export async function makeLink(owner: Database, tenant: string): Promise<MadeLink | null> {
  const token = newToken();
  const expiresAt = await makeSetUpLink(owner, tenant, { tokenHash: hashOfToken(token), lastsMs: LASTS_MS });
  return expiresAt === null ? null : { path: `/set-up#${token}`, expiresAt };
}
