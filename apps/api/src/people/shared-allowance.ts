import { giveBackAllowed, takeAllowed, type Allowed } from '@duban/persistence';
import type { Counting } from '../edge/allowance';
import { keptDigest } from '../engine/claims';
import type { House } from '../house';

/** Counts in the database, so that several processes let through no more than one; whose address it was is not kept there. */
export function sharedAllowance(house: House, name: string, allowed: Allowed): Counting {
  const { db, tenant } = house;
  const kept = (key: string): string => keptDigest(house, `${name}/${key}`);
  return {
    take: (key, nowMs) => takeAllowed(db, tenant.id, { key: kept(key), nowMs }, allowed),
    giveBack: async (key) => void (await giveBackAllowed(db, tenant.id, { ...allowed, key: kept(key) })),
  };
}
