import { inTenant, type Database } from '../database';
import { retrying } from '../retry';

/** A key that somebody registered; everything of it is public. */
export interface Passkey {
  readonly id: string;
  readonly personId: string;
  /** Base64url, as the browser has it. */
  readonly credentialId: string;
  readonly name: string;
  /** The domain name that it was registered at: it signs nowhere else. */
  readonly rpId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly signCount: number;
  readonly transports: readonly string[];
  /** UTC instants. */
  readonly addedAt: string;
  readonly removedAt: string | null;
  readonly usedFor: string | null;
  readonly usedBy: string | null;
}

const ROW = `
  select id, person_id as "personId", credential_id as "credentialId", name, rp_id as "rpId", public_key as "publicKey",
         sign_count::float8 as "signCount", transports, added_at as "addedAt", removed_at as "removedAt",
         used_for as "usedFor", used_by as "usedBy"
    from passkey where tenant_id = duban_tenant()`;

/** Those that still sign, the oldest first. */
export const passkeysOf = (db: Database, tenant: string, personId: string): Promise<readonly Passkey[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Passkey>(`${ROW} and person_id = $1 and removed_at is null order by added_at, id`, [personId]),
  );

/** Whosever it is, also one that was removed. */
export const passkeyByCredential = (
  db: Database,
  tenant: string,
  credentialId: string,
): Promise<Passkey | null> =>
  inTenant(db, tenant, async (tx) => {
    const [found] = await tx.query<Passkey>(`${ROW} and credential_id = $1`, [credentialId]);
    return found ?? null;
  });

export type NewPasskey = Pick<
  Passkey,
  'personId' | 'credentialId' | 'name' | 'rpId' | 'publicKey' | 'signCount' | 'transports'
>;

/** Whoever has it: a key that is there already stays as it is. */
export const addPasskey = async (db: Database, tenant: string, key: NewPasskey): Promise<Passkey | null> => {
  const { personId, credentialId, name, rpId, publicKey, signCount, transports } = key;
  await retrying(() =>
    inTenant(db, tenant, (tx) =>
      tx.change(
        `insert into passkey (person_id, credential_id, name, rp_id, public_key, sign_count, transports)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, credential_id) do nothing`,
        [personId, credentialId, name, rpId, publicKey, signCount, [...transports]],
      ),
    ),
  );
  return passkeyByCredential(db, tenant, credentialId);
};

/** False where they have no such key; removed twice, it is removed once. */
export const removePasskey = (
  db: Database,
  tenant: string,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<boolean> =>
  retrying(() =>
    inTenant(db, tenant, async (tx) => {
      const changed = await tx.change(
        `update passkey set removed_at = coalesce(removed_at, clock_timestamp())
          where tenant_id = duban_tenant() and person_id = $1 and id = $2`,
        [personId, id],
      );
      return changed > 0;
    }),
  );

export interface PasskeyUse {
  readonly id: string;
  /** As the device counts; devices that do not count say 0 for ever. */
  readonly signCount: number;
  /** The statement that it signed. */
  readonly statement: string;
  readonly request: string;
}

/**
 * Notes that a key has signed, in one statement, so that of two who use the same assertion at once only one does. False where
 * its counter did not move, or where it signed this before by another request.
 */
export const notePasskeyUse = (db: Database, tenant: string, use: PasskeyUse): Promise<boolean> =>
  retrying(() =>
    inTenant(db, tenant, async (tx) => {
      const changed = await tx.change(
        `update passkey set sign_count = $2, used_for = $3, used_by = $4
          where tenant_id = duban_tenant() and id = $1 and removed_at is null
            and ((used_for = $3 and used_by = $4)
              or (used_for is distinct from $3 and (sign_count < $2 or (sign_count = 0 and $2 = 0))))`,
        [use.id, use.signCount, use.statement, use.request],
      );
      return changed > 0;
    }),
  );

/** What a new key of somebody has to sign; the one before it is forgotten. */
export const keepChallenge = (
  db: Database,
  tenant: string,
  { personId, challenge, seconds }: { personId: string; challenge: string; seconds: number },
): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `insert into passkey_challenge (person_id, challenge, expires_at)
       values ($1, $2, clock_timestamp() + make_interval(secs => $3))
       on conflict (tenant_id, person_id) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
      [personId, challenge, seconds],
    );
  });

/** Null where none was given, or it is too late. */
export const challengeOf = (db: Database, tenant: string, personId: string): Promise<string | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ challenge: string }>(
      `select challenge from passkey_challenge
        where tenant_id = duban_tenant() and person_id = $1 and expires_at > clock_timestamp()`,
      [personId],
    );
    return row?.challenge ?? null;
  });

/** It is good for one key. */
export const spendChallenge = (db: Database, tenant: string, personId: string): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `update passkey_challenge set expires_at = '-infinity' where tenant_id = duban_tenant() and person_id = $1`,
      [personId],
    );
  });
