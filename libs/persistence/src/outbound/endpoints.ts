import type { WebhookView } from '@duban/contract';
import { inTenant, type Database, type Tx } from '../database';

export type WebhookEndpoint = (typeof WebhookView)['_output'];

/** What is told to an endpoint, and how it is signed. */
export interface EndpointToReach {
  readonly id: string;
  readonly url: string;
  readonly sealedSecret: string;
}

const VIEW = `id, name, url, kinds, added_at as "addedAt"`;

export const listEndpoints = (db: Database, tenant: string): Promise<readonly WebhookEndpoint[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<WebhookEndpoint>(
      `select ${VIEW} from webhook_endpoint where tenant_id = duban_tenant() and removed_at is null order by name, id`,
    ),
  );

export interface NewEndpoint extends Omit<WebhookEndpoint, 'addedAt'> {
  readonly sealedSecret: string;
  readonly addedBy: string;
}

/** Null when an endpoint of that name is there. */
export const addEndpoint = (
  db: Database,
  tenant: string,
  { id, name, url, kinds, sealedSecret, addedBy }: NewEndpoint,
): Promise<WebhookEndpoint | null> =>
  inTenant(db, tenant, async (tx) => {
    const [added] = await tx.query<WebhookEndpoint>(
      `insert into webhook_endpoint (id, name, url, kinds, sealed_secret, added_by)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning ${VIEW}`,
      [id, name, url, kinds, sealedSecret, addedBy],
    );
    return added ?? null;
  });

/** What was sent to it stays in the ledger; what waits for it dies with it. False when there is none. */
export const removeEndpoint = (
  db: Database,
  tenant: string,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const removed = await tx.change(
      `update webhook_endpoint set removed_by = coalesce(removed_by, $2),
              removed_at = coalesce(removed_at, clock_timestamp()) where tenant_id = duban_tenant() and id = $1`,
      [id, by],
    );
    return removed > 0;
  });

export const endpointToReach = (db: Database, tenant: string, id: string): Promise<EndpointToReach | null> =>
  inTenant(db, tenant, async (tx) => {
    const [endpoint] = await tx.query<EndpointToReach>(
      `select id, url, sealed_secret as "sealedSecret" from webhook_endpoint
        where tenant_id = duban_tenant() and id = $1 and removed_at is null`,
      [id],
    );
    return endpoint ?? null;
  });

/** Those that are told of something, with what they want to hear of: nothing named is everything. */
export const endpointsIn = (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly kinds: readonly string[] }[]> =>
  tx.query('select id, kinds from webhook_endpoint where tenant_id = duban_tenant() and removed_at is null');
