import type { ProxyView } from '@duban/contract';
import type { Day, Proxy } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { once, type Claim, type NotDone } from '../ledger/claim';

export type StandingProxy = (typeof ProxyView)['_output'];

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

/** Those that are in force on some day of a period and were not withdrawn. */
export const proxiesDuring = (
  db: Database,
  tenant: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly Proxy[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Proxy>(
      `select principal_id as principal, proxy_id as proxy, from_day as "from", to_day as "to" from standing_proxy
        where tenant_id = duban_tenant() and withdrawn_at is null and from_day <= $2 and to_day >= $1 order by id`,
      [from, to],
    ),
  );

const PROXIES = `
  select proxy.id, jsonb_build_object('id', principal.id, 'name', principal.name) as principal,
         jsonb_build_object('id', acting.id, 'name', acting.name) as proxy,
         from_day as "from", to_day as "to", withdrawn_at as "withdrawnAt"
    from standing_proxy as proxy
    join person as principal on principal.tenant_id = proxy.tenant_id and principal.id = principal_id
    join person as acting on acting.tenant_id = proxy.tenant_id and acting.id = proxy_id
   where proxy.tenant_id = duban_tenant()`;

/** Those that a person gave or was given, or all where nobody is named; the youngest first. */
export const listProxies = (
  db: Database,
  tenant: string,
  person: string | null,
): Promise<readonly StandingProxy[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<StandingProxy>(
      `${PROXIES} and ($1::uuid is null or $1 in (principal_id, proxy_id)) order by from_day desc, proxy.id desc`,
      [person],
    ),
  );

async function proxyIn(tx: Tx, id: string): Promise<StandingProxy | null> {
  const [proxy] = await tx.query<StandingProxy>(`${PROXIES} and proxy.id = $1`, [id]);
  return proxy ?? null;
}

export interface NewProxy extends Proxy {
  readonly id: string;
  readonly enteredBy: string;
}

export type EnteredProxy =
  | { readonly ok: true; readonly proxy: StandingProxy }
  | { readonly ok: false; readonly code: 'unknown-person' | 'proxy-ring' };

/** `proxy-ring`: on a day of it, whoever acts would have given it away already, if only over others. */
export const enterProxy = (
  db: Database,
  tenant: string,
  claim: Claim,
  entered: NewProxy,
): Promise<EnteredProxy | NotDone> =>
  once<EnteredProxy>(db, tenant, claim, {
    act: async (tx) => {
      const { id, principal, proxy, from, to, enteredBy } = entered;
      // One at a time: of two that would close a ring together, the second sees the first.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('proxy/' || duban_tenant(), 0))`);
      if (!(await areKnown(tx, [principal, proxy]))) return { ok: false, code: 'unknown-person' };
      if ((await tx.query(RING, [principal, proxy, from, to])).length > 0)
        return { ok: false, code: 'proxy-ring' };
      await tx.change(
        `insert into standing_proxy (id, principal_id, proxy_id, from_day, to_day, entered_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, principal, proxy, from, to, enteredBy],
      );
      return { ok: true, proxy: (await proxyIn(tx, id)) as StandingProxy };
    },
    again: async (tx) => ({ ok: true, proxy: (await proxyIn(tx, entered.id)) as StandingProxy }),
  });

/** The days on which a way exists shrink with each step; where none is left, it is no way. */
const RING = `
  with recursive way as (
    select proxy_id, greatest(from_day, $3::date) as first, least(to_day, $4::date) as last from standing_proxy
     where tenant_id = duban_tenant() and principal_id = $2 and withdrawn_at is null
       and from_day <= $4::date and to_day >= $3::date
    union
    select next.proxy_id, greatest(next.from_day, way.first), least(next.to_day, way.last)
      from standing_proxy as next join way on next.principal_id = way.proxy_id
     where next.tenant_id = duban_tenant() and next.withdrawn_at is null
       and next.from_day <= way.last and next.to_day >= way.first
  )
  select from way where proxy_id = $1 limit 1`;

export const areKnown = async (tx: Tx, people: readonly string[]): Promise<boolean> => {
  const known = await tx.query(
    'select from person where tenant_id = duban_tenant() and id = any ($1::uuid[])',
    [people],
  );
  return known.length === new Set(people).size;
};

export interface Withdrawal {
  readonly id: string;
  readonly by: string;
  /** Whose it may be; null where anybody's. */
  readonly of: string | null;
}

/** Ends at once what was entered; it stays, for what was done meanwhile rests on it. Null when there is none of theirs. */
export const withdrawProxy = (
  db: Database,
  tenant: string,
  claim: Claim,
  { id, by, of }: Withdrawal,
): Promise<EnteredProxy | NotDone | null> =>
  once<EnteredProxy | null>(db, tenant, claim, {
    act: async (tx) => {
      const changed = await tx.change(
        `update standing_proxy set withdrawn_by = coalesce(withdrawn_by, $2),
                                   withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
          where tenant_id = duban_tenant() and id = $1 and ($3::uuid is null or principal_id = $3)`,
        [id, by, of],
      );
      return changed > 0 ? { ok: true, proxy: (await proxyIn(tx, id)) as StandingProxy } : null;
    },
    again: async (tx) => ({ ok: true, proxy: (await proxyIn(tx, id)) as StandingProxy }),
  });
