import { inTenant, type Database, type Tx } from '../database';

/** A request that changes no chain, and so is given no answer of its own. */
export interface Claim {
  readonly commandId: string;
  readonly digest: string;
}

/**
 * Binds a command id to the request that comes first, for good; gives the digest of that request. Whoever comes with
 * another one uses somebody's key again.
 */
export const claimCommand = (db: Database, tenant: string, claim: Claim): Promise<string> =>
  inTenant(db, tenant, async (tx) => {
    await isFirst(tx, claim);
    return boundDigest(tx, claim);
  });

/** `superseded`: it was done then, and what it made has been changed since. */
export interface NotDone {
  readonly ok: false;
  readonly code: 'key-reused' | 'superseded';
}

export interface ClaimedAct<Outcome> {
  readonly act: (tx: Tx) => Promise<Outcome>;
  /** Asked when it was done already, now or years ago: what is there now, or that it is there no more. */
  readonly again: (tx: Tx) => Promise<Outcome | NotDone>;
}

/**
 * An act and its claim in one transaction: whenever it is sent again it is not done again, and undoes nothing that came
 * after it. One that is refused claims nothing, so that it may succeed when it can.
 */
export const once = <Outcome extends { readonly ok: boolean } | null>(
  db: Database,
  tenant: string,
  claim: Claim,
  { act, again }: ClaimedAct<Outcome>,
): Promise<Outcome | NotDone> =>
  inTenant<Outcome | NotDone>(db, tenant, async (tx) => {
    await tx.change('savepoint unclaimed');
    if (!(await isFirst(tx, claim)))
      return (await boundDigest(tx, claim)) === claim.digest ? again(tx) : { ok: false, code: 'key-reused' };
    const outcome = await act(tx);
    if (!outcome?.ok) await tx.change('rollback to savepoint unclaimed');
    return outcome;
  });

export const superseded: NotDone = { ok: false, code: 'superseded' };

/** Another one of that id is waited for. */
const isFirst = async (tx: Tx, { commandId, digest }: Claim): Promise<boolean> =>
  (await tx.change(
    `insert into command_answer (command_id, digest, aggregate, sequence, recorded_at)
     values ($1, $2, 'claim', 0, clock_timestamp()) on conflict do nothing`,
    [commandId, digest],
  )) > 0;

async function boundDigest(tx: Tx, { commandId }: Claim): Promise<string> {
  const [bound] = await tx.query<{ digest: string }>(
    'select digest from command_answer where tenant_id = duban_tenant() and command_id = $1',
    [commandId],
  );
  if (!bound) throw new Error(`the command ${commandId} was claimed and is not there`);
  return bound.digest;
}
