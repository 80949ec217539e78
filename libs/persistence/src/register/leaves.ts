import type { LeaveView } from '@duban/contract';
import type { Day } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { once, type Claim, type NotDone } from '../ledger/claim';
import { areKnown, type Withdrawal } from './proxies';

export type Leave = (typeof LeaveView)['_output'];

const LEAVES = `
  select leave.id, jsonb_build_object('id', person.id, 'name', person.name) as person,
         from_day as "from", to_day as "to", withdrawn_at as "withdrawnAt"
    from leave join person on person.tenant_id = leave.tenant_id and person.id = leave.person_id
   where leave.tenant_id = duban_tenant()`;

/** Those of a person, or all where nobody is named; the youngest first. */
export const listLeaves = (db: Database, tenant: string, person: string | null): Promise<readonly Leave[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Leave>(
      `${LEAVES} and ($1::uuid is null or person_id = $1) order by from_day desc, leave.id desc`,
      [person],
    ),
  );

/** Who is away on some day of a period. */
export const leavesDuring = (
  db: Database,
  tenant: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly { readonly person: string; readonly from: Day; readonly to: Day }[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query(
      `select person_id as person, from_day as "from", to_day as "to" from leave
        where tenant_id = duban_tenant() and withdrawn_at is null and from_day <= $2 and to_day >= $1 order by id`,
      [from, to],
    ),
  );

async function leaveIn(tx: Tx, id: string): Promise<Leave | null> {
  const [leave] = await tx.query<Leave>(`${LEAVES} and leave.id = $1`, [id]);
  return leave ?? null;
}

export interface NewLeave {
  readonly id: string;
  readonly person: string;
  readonly from: Day;
  readonly to: Day;
  readonly enteredBy: string;
}

export type EnteredLeave =
  { readonly ok: true; readonly leave: Leave } | { readonly ok: false; readonly code: 'unknown-person' };

export const enterLeave = (
  db: Database,
  tenant: string,
  claim: Claim,
  { id, person, from, to, enteredBy }: NewLeave,
): Promise<EnteredLeave | NotDone> =>
  once<EnteredLeave>(db, tenant, claim, {
    act: async (tx) => {
      if (!(await areKnown(tx, [person]))) return { ok: false, code: 'unknown-person' };
      await tx.change(
        'insert into leave (id, person_id, from_day, to_day, entered_by) values ($1, $2, $3, $4, $5)',
        [id, person, from, to, enteredBy],
      );
      return { ok: true, leave: (await leaveIn(tx, id)) as Leave };
    },
    again: async (tx) => ({ ok: true, leave: (await leaveIn(tx, id)) as Leave }),
  });

/** Null when there is none of theirs. */
export const withdrawLeave = (
  db: Database,
  tenant: string,
  claim: Claim,
  { id, by, of }: Withdrawal,
): Promise<EnteredLeave | NotDone | null> =>
  once<EnteredLeave | null>(db, tenant, claim, {
    act: async (tx) => {
      const changed = await tx.change(
        `update leave set withdrawn_by = coalesce(withdrawn_by, $2),
                          withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
          where tenant_id = duban_tenant() and id = $1 and ($3::uuid is null or person_id = $3)`,
        [id, by, of],
      );
      return changed > 0 ? { ok: true, leave: (await leaveIn(tx, id)) as Leave } : null;
    },
    again: async (tx) => ({ ok: true, leave: (await leaveIn(tx, id)) as Leave }),
  });
