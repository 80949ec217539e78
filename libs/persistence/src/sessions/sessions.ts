import { inTenant, type Database, type Tx } from '../database';

export type SessionKind = 'browser' | 'script';

export interface Session {
  readonly personId: string;
  readonly kind: SessionKind;
  /** UTC instant. */
  readonly expiresAt: string;
}

/** Only the hash of a token is kept: whoever reads the table cannot sign in with it. */
export interface NewSession extends Session {
  readonly tokenHash: string;
  /** Of the password that opened it. */
  readonly passwordHash: string;
}

/**
 * False when the password was changed or the account disabled since somebody looked. The account is held until the session
 * is there: whoever resets its password at the same time comes before, or waits and ends this session with the others.
 */
export const createSession = (db: Database, tenant: string, session: NewSession): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const { tokenHash, personId, kind, expiresAt, passwordHash } = session;
    const opened = await tx.change(
      `insert into session (token_hash, person_id, kind, expires_at)
       select $1, person_id, $3, $4 from account
        where tenant_id = duban_tenant() and person_id = $2 and password_hash = $5 and not disabled for share`,
      [tokenHash, personId, kind, expiresAt, passwordHash],
    );
    // Behind the account, in the order in which a reset takes them.
    await tx.change(
      'delete from session where tenant_id = duban_tenant() and expires_at < clock_timestamp()',
    );
    return opened > 0;
  });

/** Null when it is unknown, has expired, or its account is disabled. */
export const sessionOf = (db: Database, tenant: string, tokenHash: string): Promise<Session | null> =>
  inTenant(db, tenant, async (tx) => {
    const [session] = await tx.query<Session>(
      `select person_id as "personId", kind, expires_at as "expiresAt"
         from session join account using (tenant_id, person_id)
        where tenant_id = duban_tenant() and token_hash = $1 and expires_at > clock_timestamp() and not disabled`,
      [tokenHash],
    );
    return session ?? null;
  });

export const endSession = (db: Database, tenant: string, tokenHash: string): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change('delete from session where tenant_id = duban_tenant() and token_hash = $1', [tokenHash]);
  });

/** All of a person's sessions but the named one, which goes on; null for none. Gives how many have ended. */
export const endSessions = (tx: Tx, personId: string, but: string | null): Promise<number> =>
  tx.change(
    `delete from session
      where tenant_id = duban_tenant() and person_id = $1 and token_hash is distinct from $2::text`,
    [personId, but],
  );

export const endOtherSessions = (
  db: Database,
  tenant: string,
  { personId, session }: { readonly personId: string; readonly session: string },
): Promise<number> => inTenant(db, tenant, (tx) => endSessions(tx, personId, session));
