import { hash as digest, verify } from 'node:crypto';
import {
  endOfMonth,
  figuresOver,
  HASH_ALGORITHM,
  monthsToSign,
  NO_HASH,
  ROOT_FORMAT,
  sealRoot,
  SIGNATURE_ALGORITHM,
  type ChainHead,
  type LedgerMonth,
  type LedgerRoot,
  type SignedRoot,
  type SigningStanding,
} from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { sqlStateOf } from '../retry';
import { AS_INSTANT, clock } from './chains';

/** Whoever holds the key of the roots. */
export interface RootSigner {
  /** SHA-256 of the public key's DER, in hexadecimal. */
  readonly key: string;
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKey: string;
  /** The Ed25519 signature of the UTF-8 bytes of a text, in base64. */
  sign(text: string): Promise<string>;
}

export interface KeptRoot extends SignedRoot {
  readonly month: LedgerMonth;
  readonly publicKey: string;
}

/** `waiting`: somebody is still writing who began before the month was over. */
export type RootMaking =
  | { readonly outcome: 'none-due' }
  | { readonly outcome: 'made' | 'already' | 'waiting'; readonly month: LedgerMonth };

const LOCK_NOT_AVAILABLE = '55P03';

/** A month of a large ledger is read whole; nobody waits for it. */
const READING_MS = 600_000;

/**
 * Makes the root of the earliest month that has none. The month is closed first, in a transaction of its own: from then on
 * the database lets nobody write what was recorded before its end, so that all who make this root make it over the same heads.
 */
export async function makeNextRoot(db: Database, tenant: string, signer: RootSigner): Promise<RootMaking> {
  const [month] = monthsToSign(await inTenant(db, tenant, standingIn));
  if (!month) return { outcome: 'none-due' };
  if (!(await closed(db, tenant, endOfMonth(month)))) return { outcome: 'waiting', month };
  const made = await inTenant(db, tenant, (tx) => makeIn(tx, month, signer));
  return { outcome: made ? 'made' : 'already', month };
}

async function standingIn(tx: Tx): Promise<SigningStanding> {
  const [first, last, now] = await Promise.all([firstInstant(tx), lastRoot(tx), clock(tx)]);
  return { first, last: last?.month ?? null, now };
}

/**
 * By the feed the first is found at once. Where two wrote over the end of a month it may be the later of them: its root
 * covers the other's facts as well.
 */
async function firstInstant(tx: Tx): Promise<string | null> {
  const [first] = await tx.query<{ at: string }>(
    `select ${AS_INSTANT('recorded_at')} as at from ledger_event
      where tenant_id = duban_tenant() order by tx, position limit 1`,
  );
  return first?.at ?? null;
}

/** When the ledger of an office begins; null while nothing is in it. */
export const ledgerBegan = (db: Database, tenant: string): Promise<string | null> =>
  inTenant(db, tenant, firstInstant);

/** False while somebody writes who may have begun before that instant. */
async function closed(db: Database, tenant: string, until: string): Promise<boolean> {
  try {
    await inTenant(db, tenant, (tx) => tx.query('select close_ledger($1)', [until]));
    return true;
  } catch (error) {
    if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

async function makeIn(tx: Tx, month: LedgerMonth, signer: RootSigner): Promise<boolean> {
  const last = await lastRoot(tx);
  // Another one was faster; what comes next is found when it is asked again.
  if (last && last.month >= month) return false;
  const heads = await headsIn(tx, endOfMonth(month));
  const root: LedgerRoot = {
    format: ROOT_FORMAT,
    tenant: tx.tenant,
    month,
    until: endOfMonth(month),
    ...figuresOver(heads, platformHash),
    previous: last?.hash ?? NO_HASH,
    algorithm: HASH_ALGORITHM,
    madeAt: await clock(tx),
  };
  const { text, hash } = sealRoot(root);
  return keep(tx, { month, text, hash, ...(await signed(text, signer)) });
}

/** Many thousands at a time: the pure one is slower. */
const platformHash = (text: string): string => digest(HASH_ALGORITHM.replace('-', ''), text);

type Signed = Pick<KeptRoot, 'signatureAlgorithm' | 'key' | 'publicKey' | 'signature'>;

async function signed(text: string, signer: RootSigner): Promise<Signed> {
  const { key, publicKey } = signer;
  const signature = await signer.sign(text);
  if (!verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64')))
    throw new Error('the signature of the root is not one by its own key');
  return { signatureAlgorithm: SIGNATURE_ALGORITHM, key, publicKey, signature };
}

/** Where every chain of an office ended then. Of a month that is signed this never changes. */
export const headsAt = (db: Database, tenant: string, until: string): Promise<readonly ChainHead[]> =>
  inTenant(db, tenant, (tx) => headsIn(tx, until));

/** From the links themselves: `aggregate_head` can be written, and would be signed as it was written. */
async function headsIn(tx: Tx, until: string): Promise<readonly ChainHead[]> {
  await tx.query(`select set_config('statement_timeout', $1, true)`, [`${READING_MS}`]);
  return tx.query<ChainHead>(
    `with last as materialized (
       select aggregate, max(sequence) as sequence from ledger_event
        where tenant_id = duban_tenant() and recorded_at < $1::timestamptz group by aggregate)
     select aggregate, sequence, event.hash from last join ledger_event as event using (aggregate, sequence)
      where event.tenant_id = duban_tenant()`,
    [until],
  );
}

async function keep(tx: Tx, root: KeptRoot): Promise<boolean> {
  const { month, text, hash, signatureAlgorithm, key, publicKey, signature } = root;
  const kept = await tx.change(
    `insert into ledger_root (month, text, hash, signature_algorithm, key, public_key, signature)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [month, text, hash, signatureAlgorithm, key, publicKey, signature],
  );
  return kept > 0;
}

const ROOT_COLUMNS = `month, text, hash, signature_algorithm as "signatureAlgorithm", key,
  public_key as "publicKey", signature`;

async function lastRoot(tx: Tx): Promise<KeptRoot | null> {
  const [last] = await tx.query<KeptRoot>(
    `select ${ROOT_COLUMNS} from ledger_root where tenant_id = duban_tenant() order by month desc limit 1`,
  );
  return last ?? null;
}

/** The hash of the root of a month; null until it is signed. */
export async function rootOfMonth(
  tx: Tx,
  month: LedgerMonth,
): Promise<Pick<KeptRoot, 'month' | 'hash'> | null> {
  const [root] = await tx.query<Pick<KeptRoot, 'month' | 'hash'>>(
    'select month, hash from ledger_root where tenant_id = duban_tenant() and month = $1',
    [month],
  );
  return root ?? null;
}

/** All roots of an office, the first month first, and what else says whether one is missing. */
export interface KeptRoots extends Pick<SigningStanding, 'first' | 'now'> {
  readonly roots: readonly KeptRoot[];
}

export const keptRoots = (db: Database, tenant: string): Promise<KeptRoots> =>
  inTenant(db, tenant, async (tx) => {
    const [first, now, roots] = await Promise.all([
      firstInstant(tx),
      clock(tx),
      tx.query<KeptRoot>(
        `select ${ROOT_COLUMNS} from ledger_root where tenant_id = duban_tenant() order by month`,
      ),
    ]);
    return { first, now, roots };
  });
