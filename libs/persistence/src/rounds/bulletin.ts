import type { BulletinView as BulletinViewShape } from '@duban/contract';
import type { Bulletin, Day } from '@duban/domain';
import { inTenant, type Database } from '../database';
import type { Viewer } from '../tasks/viewer';

export type BulletinRow = (typeof BulletinViewShape)['_output'];

interface StoredBulletin {
  readonly planName: string;
  readonly closedOn: Day;
  readonly content: Bulletin;
}

/**
 * The bulletin of a closed round, for whoever sees every task: it names units that others have nothing to do with. Null
 * for anybody else, and where there is none.
 */
export const bulletinView = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { planId, period }: { readonly planId: string; readonly period: string },
): Promise<BulletinRow | null> =>
  inTenant(db, tenant, async (tx) => {
    if (!viewer.all) return null;
    const [row] = await tx.query<StoredBulletin>(
      `select coalesce(plan.name, bulletin.plan_id::text) as "planName", round.closed_on as "closedOn", bulletin.content
         from bulletin_row as bulletin
         join round_row as round using (tenant_id, plan_id, period)
         left join plan_row as plan on plan.tenant_id = bulletin.tenant_id and plan.id = bulletin.plan_id
        where bulletin.tenant_id = duban_tenant() and bulletin.plan_id = $1 and bulletin.period = $2`,
      [planId, period],
    );
    if (!row) return null;
    const { content, ...round } = row;
    return { planId, period, ...round, ...content } as BulletinRow;
  });
