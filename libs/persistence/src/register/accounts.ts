import { inTenant, type Database } from '../database';

/** What signing in needs to know. */
export interface Account {
  readonly personId: string;
  readonly passwordHash: string;
  readonly failedCount: number;
  /** UTC instant; null when it was never locked. */
  readonly lockedUntil: string | null;
  /** By the database's clock. */
  readonly locked: boolean;
  readonly disabled: boolean;
}

export const accountOf = (db: Database, tenant: string, signInName: string): Promise<Account | null> =>
  inTenant(db, tenant, async (tx) => {
    const [account] = await tx.query<Account>(
      `select person_id as "personId", password_hash as "passwordHash", failed_count as "failedCount",
              locked_until as "lockedUntil", coalesce(locked_until > clock_timestamp(), false) as locked, disabled
         from account where tenant_id = duban_tenant() and sign_in_name = $1`,
      [signInName],
    );
    return account ?? null;
  });

export interface LockRule {
  /** Failed attempts in a row that lock an account. */
  readonly attempts: number;
  readonly lockMs: number;
}

/** Counts a failed attempt; the one that reaches the limit locks the account and starts the count anew. */
export const noteFailedSignIn = (
  db: Database,
  tenant: string,
  personId: string,
  { attempts, lockMs }: LockRule,
): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `update account
          set failed_count = case when failed_count + 1 >= $2 then 0 else failed_count + 1 end,
              locked_until = case when failed_count + 1 >= $2
                                  then clock_timestamp() + $3 * interval '1 millisecond' else locked_until end
        where tenant_id = duban_tenant() and person_id = $1`,
      [personId, attempts, lockMs],
    );
  });

export const noteSignIn = (db: Database, tenant: string, personId: string): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change(
      `update account set failed_count = 0, locked_until = null where tenant_id = duban_tenant() and person_id = $1`,
      [personId],
    );
  });

/** A disabled account cannot sign in, its sessions end, and its posts do not count. */
export const setDisabled = (
  db: Database,
  tenant: string,
  personId: string,
  disabled: boolean,
): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.change('update account set disabled = $2 where tenant_id = duban_tenant() and person_id = $1', [
      personId,
      disabled,
    ]);
    if (disabled)
      await tx.change('delete from session where tenant_id = duban_tenant() and person_id = $1', [personId]);
  });
