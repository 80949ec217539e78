import { randomUUID } from 'node:crypto';
import { close, connect, type Database } from '../database';
import type { Claim } from '../ledger/claim';
import { openLedger, type Ledger } from '../ledger/store';
import { migrate } from '../migrate';
import { ensureTenant } from '../tenants/tenants';
import { freshDatabase, type FreshDatabase } from './database';
import { assess } from './sample-task';

/** A migrated database with two tenants, for one spec file. */
export interface SpecHouse {
  readonly at: FreshDatabase;
  /** As a process sees it. */
  readonly db: Database;
  readonly owner: Database;
  /** Past all walls, to look and to tamper. */
  readonly root: Database;
  readonly tenant: string;
  readonly other: string;
  readonly ledger: Ledger;
  leave(): Promise<void>;
}

/** A request that nobody has sent before. */
export const newClaim = (): Claim => ({ commandId: randomUUID(), digest: 'a'.repeat(64) });

export async function specHouse(): Promise<SpecHouse> {
  const at = await freshDatabase();
  await migrate(at.ownerUrl);
  const [db, owner, root] = await Promise.all([
    connect(at.appUrl, { poolSize: 12 }),
    connect(at.ownerUrl, { poolSize: 2 }),
    connect(at.superUrl, { poolSize: 2 }),
  ]);
  const { id: tenant } = await ensureTenant(owner, { slug: 'main', title: '整改办', sample: true });
  const { id: other } = await ensureTenant(owner, { slug: 'other', title: '另一家', sample: false });
  const leave = async (): Promise<void> => {
    await Promise.all([db, owner, root].map(close));
    await at.drop();
  };
  return { at, db, owner, root, tenant, other, ledger: openLedger(db, { assess }), leave };
}
