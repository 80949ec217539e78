import type { Day, Proxy } from '@duban/domain';
import { inTenant, type Database } from '../database';

/** In force on a day, from anybody to one person, over as many others as there are; a ring ends. */
const WAYS_TO = `
  with recursive way as (
    select id, principal_id, proxy_id, from_day, to_day from standing_proxy
     where tenant_id = duban_tenant() and proxy_id = $1 and withdrawn_at is null and from_day <= $2 and to_day >= $2
    union
    select before.id, before.principal_id, before.proxy_id, before.from_day, before.to_day
      from standing_proxy as before join way on way.principal_id = before.proxy_id
     where before.tenant_id = duban_tenant() and before.withdrawn_at is null
       and before.from_day <= $2 and before.to_day >= $2
  )
  select principal_id as principal, proxy_id as proxy, from_day as "from", to_day as "to" from way order by id`;

/** The standing proxies by which a person can act for others on a day, every step on the way to each of them. */
export const proxiesTo = (
  db: Database,
  tenant: string,
  person: string,
  day: Day,
): Promise<readonly Proxy[]> => inTenant(db, tenant, (tx) => tx.query<Proxy>(WAYS_TO, [person, day]));
