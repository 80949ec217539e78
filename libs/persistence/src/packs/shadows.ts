import type { Policy } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { AS_INSTANT } from '../ledger/chains';
import { once, superseded, type Claim, type NotDone } from '../ledger/claim';
import { putPackText, type PackTextToKeep } from './activated';

/** Somebody of the register. */
interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** An edition that runs beside the law in force, or did. */
export interface PackShadow {
  readonly id: string;
  readonly packId: string;
  /** SHA-256 of the pack's text. */
  readonly textHash: string;
  /** What a task would carry of it, as it was when it was put beside. */
  readonly policy: Policy;
  readonly because: string;
  readonly startedBy: Somebody;
  readonly startedAt: string;
  /** Null while it runs. */
  readonly stopped: { readonly by: Somebody; readonly at: string; readonly because: string } | null;
}

const SHADOWS = `
  select shadow.id, pack_id as "packId", text_hash as "textHash", policy, because,
         jsonb_build_object('id', starter.id, 'name', starter.name) as "startedBy",
         ${AS_INSTANT('started_at')} as "startedAt",
         case when stopped_at is not null then jsonb_build_object(
           'by', jsonb_build_object('id', stopper.id, 'name', stopper.name),
           'at', ${AS_INSTANT('stopped_at')}, 'because', stopped_because) end as stopped
    from pack_shadow as shadow
    join person as starter on starter.tenant_id = shadow.tenant_id and starter.id = started_by
    left join person as stopper on stopper.tenant_id = shadow.tenant_id and stopper.id = stopped_by
   where shadow.tenant_id = duban_tenant()`;

/** All that ever ran beside a pack, the youngest first. */
export const shadowsOf = (db: Database, tenant: string, packId: string): Promise<readonly PackShadow[]> =>
  inTenant(db, tenant, (tx) => shadowsIn(tx, packId));

const shadowsIn = (tx: Tx, packId: string): Promise<readonly PackShadow[]> =>
  tx.query<PackShadow>(`${SHADOWS} and pack_id = $1 order by started_at desc, shadow.id desc`, [packId]);

/** Those that run now, by their packs. */
export const runningShadows = (db: Database, tenant: string): Promise<readonly PackShadow[]> =>
  inTenant(db, tenant, (tx) => tx.query<PackShadow>(`${SHADOWS} and stopped_at is null order by pack_id`));

export interface NewShadow {
  readonly id: string;
  readonly packId: string;
  readonly text: PackTextToKeep;
  readonly policy: Policy;
  readonly because: string;
  readonly by: string;
}

export type ShadowOutcome =
  | { readonly ok: true; readonly shadow: PackShadow }
  | { readonly ok: false; readonly code: 'shadow-running' | 'no-shadow' };

/** `shadow-running`: one runs beside this pack already. The text is kept with it, or nothing is. */
export const startShadow = (
  db: Database,
  tenant: string,
  claim: Claim,
  started: NewShadow,
): Promise<ShadowOutcome | NotDone> =>
  once<ShadowOutcome>(db, tenant, claim, {
    act: async (tx) => {
      const { id, packId, text, policy, because, by } = started;
      await putPackText(tx, text);
      const inserted = await tx.change(
        `insert into pack_shadow (id, pack_id, text_hash, policy, because, started_by)
         values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, pack_id) where stopped_at is null do nothing`,
        [id, packId, text.hash, JSON.stringify(policy), because, by],
      );
      return inserted > 0 ? shadowIn(tx, packId, id) : { ok: false, code: 'shadow-running' };
    },
    again: (tx) => shadowIn(tx, started.packId, started.id),
  });

async function shadowIn(tx: Tx, packId: string, id: string): Promise<ShadowOutcome> {
  const shadow = (await shadowsIn(tx, packId)).find((one) => one.id === id);
  if (!shadow) throw new Error(`the shadow ${id} was kept and is not there`);
  return { ok: true, shadow };
}

export interface ShadowStop {
  readonly packId: string;
  readonly because: string;
  readonly by: string;
}

/** `no-shadow`: none runs beside this pack. What was stopped stays, with who stopped it and why. */
export const stopShadow = (
  db: Database,
  tenant: string,
  claim: Claim,
  { packId, because, by }: ShadowStop,
): Promise<ShadowOutcome | NotDone> =>
  once<ShadowOutcome>(db, tenant, claim, {
    act: async (tx) => {
      const changed = await tx.change(
        `update pack_shadow set stopped_by = $2, stopped_because = $3, stopped_at = clock_timestamp()
          where tenant_id = duban_tenant() and pack_id = $1 and stopped_at is null`,
        [packId, by, because],
      );
      return changed > 0 ? latestIn(tx, packId) : { ok: false, code: 'no-shadow' };
    },
    // Whatever was started since runs on.
    again: async (tx) => {
      const latest = await latestIn(tx, packId);
      const stopped = latest.ok ? latest.shadow.stopped : null;
      return stopped?.by.id === by && stopped.because === because ? latest : superseded;
    },
  });

async function latestIn(tx: Tx, packId: string): Promise<ShadowOutcome> {
  const [shadow] = await shadowsIn(tx, packId);
  return shadow ? { ok: true, shadow } : { ok: false, code: 'no-shadow' };
}
