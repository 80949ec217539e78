import { ADMINISTRATOR } from '@duban/contract';
import type { Day } from '@duban/domain';
import { v7 as uuidv7 } from 'uuid';
import { inTenant, type Database, type Tx } from '../database';
import { insertPerson, personIn, type NewPerson, type Person } from './people';

export interface NewSetUpLink {
  readonly tokenHash: string;
  readonly lastsMs: number;
}

/**
 * A link to set up a house in which nobody has an account, with the owner's connection. Links from before that nobody
 * used open nothing any more. Null when somebody has an account; otherwise the UTC instant at which it ends.
 */
export const makeSetUpLink = (
  owner: Database,
  tenant: string,
  { tokenHash, lastsMs }: NewSetUpLink,
): Promise<string | null> =>
  inTenant(owner, tenant, async (tx) => {
    // One after another, or two at once would each leave a link beside the other's.
    await tx.query('select from tenant where id = duban_tenant() for update');
    if (await isInhabited(tx)) return null;
    await tx.change('delete from set_up_link where tenant_id = duban_tenant() and used_at is null');
    const [made] = await tx.query<{ expiresAt: string }>(
      `insert into set_up_link (token_hash, expires_at)
       values ($1, clock_timestamp() + $2 * interval '1 millisecond') returning expires_at as "expiresAt"`,
      [tokenHash, lastsMs],
    );
    return made?.expiresAt ?? null;
  });

export type SetUpLinkState =
  { readonly state: 'open'; readonly expiresAt: string } | { readonly state: 'used' | 'expired' | 'unknown' };

export const setUpLink = (db: Database, tenant: string, tokenHash: string): Promise<SetUpLinkState> =>
  inTenant(db, tenant, (tx) => stateOf(tx, tokenHash));

/** Whether somebody has an account. */
export const isInhabitedBy = (db: Database, tenant: string): Promise<boolean> =>
  inTenant(db, tenant, isInhabited);

export interface FirstAdministrator extends NewPerson {
  readonly unitName: string;
  readonly from: Day;
}

export type SetUpOutcome =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly state: Exclude<SetUpLinkState['state'], 'open'> };

/** The link and the first administrator in one transaction: of two at once, the second finds it used. */
export const claimSetUpLink = (
  db: Database,
  tenant: string,
  tokenHash: string,
  first: FirstAdministrator,
): Promise<SetUpOutcome> =>
  inTenant(db, tenant, async (tx) => {
    await tx.query(
      'select from set_up_link where tenant_id = duban_tenant() and token_hash = $1 for update',
      [tokenHash],
    );
    const { state } = await stateOf(tx, tokenHash);
    if (state !== 'open') return { ok: false, state };
    await tx.change(
      'update set_up_link set used_at = clock_timestamp() where tenant_id = duban_tenant() and token_hash = $1',
      [tokenHash],
    );
    const { id } = await insertPerson(tx, first);
    await tx.change(
      `insert into holding (id, person_id, post, unit_id, from_day) values ($1, $2, $3, $4, $5)`,
      [uuidv7(), id, ADMINISTRATOR, await unitNamed(tx, first.unitName), first.from],
    );
    return { ok: true, person: (await personIn(tx, id)) as Person };
  });

async function stateOf(tx: Tx, tokenHash: string): Promise<SetUpLinkState> {
  const [link] = await tx.query<{ expiresAt: string; used: boolean; expired: boolean }>(
    `select expires_at as "expiresAt", used_at is not null as used, expires_at <= clock_timestamp() as expired
       from set_up_link where tenant_id = duban_tenant() and token_hash = $1`,
    [tokenHash],
  );
  if (!link) return { state: 'unknown' };
  // Somebody who came another way has the house as well.
  if (link.used || (await isInhabited(tx))) return { state: 'used' };
  return link.expired ? { state: 'expired' } : { state: 'open', expiresAt: link.expiresAt };
}

async function isInhabited(tx: Tx): Promise<boolean> {
  const accounts = await tx.query('select from account where tenant_id = duban_tenant() limit 1');
  return accounts.length > 0;
}

/** The unit of that name, made when it is missing. */
async function unitNamed(tx: Tx, name: string): Promise<string> {
  await tx.change(
    `insert into unit (id, name, kind) values ($1, $2, 'other') on conflict (tenant_id, name) do nothing`,
    [uuidv7(), name],
  );
  const [unit] = await tx.query<{ id: string }>(
    'select id from unit where tenant_id = duban_tenant() and name = $1',
    [name],
  );
  if (!unit) throw new Error(`the unit ${name} was made and is not there`);
  return unit.id;
}
