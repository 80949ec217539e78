import { ADMINISTRATOR } from '@duban/contract';
import type { Assess, Day } from '@duban/domain';
import { tellOfVacancies, type Restaffed } from '../approvals/vacancies';
import { inTenant, type Database, type Tx } from '../database';
import { once, superseded, type Claim, type NotDone } from '../ledger/claim';
import { lockAdministrators } from './administrators';
import { endSessions } from '../sessions/sessions';
import { personIn, type Person } from './people';

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
  inTenant(db, tenant, (tx) => accountBy(tx, 'sign_in_name', signInName));

export const accountOfPerson = (db: Database, tenant: string, personId: string): Promise<Account | null> =>
  inTenant(db, tenant, (tx) => accountBy(tx, 'person_id', personId));

async function accountBy(
  tx: Tx,
  column: 'sign_in_name' | 'person_id',
  value: string,
): Promise<Account | null> {
  const [account] = await tx.query<Account>(
    `select person_id as "personId", password_hash as "passwordHash", failed_count as "failedCount",
            locked_until as "lockedUntil", coalesce(locked_until > clock_timestamp(), false) as locked, disabled
       from account where tenant_id = duban_tenant() and ${column} = $1`,
    [value],
  );
  return account ?? null;
}

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

export interface AccountState {
  readonly personId: string;
  readonly disabled: boolean;
  readonly today: Day;
  /** By which open approvals say whom they wait for. */
  readonly assess: Assess;
}

export type AccountOutcome =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly code: 'last-administrator' };

/**
 * A disabled account cannot sign in, its sessions end, and its posts do not count, those to come included. Null when
 * nobody has that id; the only administrator of today cannot be disabled.
 */
export const setDisabled = (
  db: Database,
  tenant: string,
  claim: Claim,
  { personId, disabled, today, assess }: AccountState,
): Promise<AccountOutcome | NotDone | null> =>
  once<AccountOutcome | null>(db, tenant, claim, {
    act: async (tx) => {
      if (disabled && (await isOnlyAdministrator(tx, personId, today)))
        return { ok: false, code: 'last-administrator' };
      await tx.change(
        'update account set disabled = $2 where tenant_id = duban_tenant() and person_id = $1',
        [personId, disabled],
      );
      if (disabled) await endSessions(tx, personId, null);
      const posts = await postsFrom(tx, personId, today);
      await tellOfVacancies(tx, { posts, today, commandId: claim.commandId }, assess);
      const person = await personIn(tx, personId);
      return person && { ok: true, person };
    },
    again: async (tx) => {
      const person = await personIn(tx, personId);
      return person?.disabled === disabled ? { ok: true, person } : superseded;
    },
  });

/** The posts that somebody holds on a day or will hold after it, each from the first of their days. */
const postsFrom = (tx: Tx, personId: string, day: Day): Promise<readonly Restaffed[]> =>
  tx.query<Restaffed>(
    `select post, unit_id as unit, min(from_day) as "from" from holding
      where tenant_id = duban_tenant() and person_id = $1 and coalesce(to_day, 'infinity') >= $2::date
      group by post, unit_id`,
    [personId, day],
  );

async function isOnlyAdministrator(tx: Tx, personId: string, today: Day): Promise<boolean> {
  await lockAdministrators(tx);
  const administrators = await tx.query<{ id: string }>(
    `select person_id as id from holding join account using (tenant_id, person_id)
      where tenant_id = duban_tenant() and post = $1 and not disabled
        and from_day <= $2 and coalesce(to_day, 'infinity') >= $2`,
    [ADMINISTRATOR, today],
  );
  return administrators.length > 0 && administrators.every(({ id }) => id === personId);
}

export interface PasswordOutcome {
  readonly ok: true;
  readonly person: Person;
}

export interface NewPassword {
  readonly personId: string;
  readonly passwordHash: string;
  /** The password's hash that it takes the place of; null when it takes the place of any. */
  readonly was: string | null;
  /** The session that goes on; null when all of them end. */
  readonly session: string | null;
}

/**
 * Whoever knew the old password is out: all other sessions end. It also opens a locked account. Null when nobody has that
 * id, or another password came first. Of one that was set already only its hash can tell whether it still holds, and no
 * two hashes are alike: `superseded` says that it was set, and no more.
 */
export const setPassword = (
  db: Database,
  tenant: string,
  claim: Claim,
  { personId, passwordHash, was, session }: NewPassword,
): Promise<PasswordOutcome | NotDone | null> =>
  once<PasswordOutcome | null>(db, tenant, claim, {
    act: async (tx) => {
      const changed = await tx.change(
        `update account set password_hash = $2, failed_count = 0, locked_until = null
          where tenant_id = duban_tenant() and person_id = $1 and password_hash = coalesce($3, password_hash)`,
        [personId, passwordHash, was],
      );
      if (changed === 0) return null;
      await endSessions(tx, personId, session);
      return { ok: true, person: (await personIn(tx, personId)) as Person };
    },
    again: () => Promise.resolve(superseded),
  });
