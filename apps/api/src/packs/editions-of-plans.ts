import type { Day } from '@duban/domain';
import { planEditions, type PlanEdition } from '@duban/jurisdictions';
import { planPacks } from '@duban/persistence';
import type { House } from '../house';

/** The plans of the office with the law in force. */
export async function editionsOfPlans(
  { db, tenant, packs: shelf }: House,
  today: Day,
): Promise<readonly PlanEdition[]> {
  const [plans, { packs }] = await Promise.all([planPacks(db, tenant.id), shelf.of(tenant.id)]);
  return planEditions(plans, packs, today);
}
