import { inTenant, type Database, type Tx } from '../database';
import { once, type Claim, type NotDone } from '../ledger/claim';

/** Whether an office lets nothing leave: as its administrator has set it, else as a sample office does. */
export const isSimulating = (db: Database, tenant: string): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ simulate: boolean }>(
      `select coalesce(setting.simulate, tenant.sample) as simulate from tenant
         left join notify_setting as setting on setting.tenant_id = tenant.id where tenant.id = duban_tenant()`,
    );
    return row?.simulate ?? false;
  });

interface Done {
  readonly ok: true;
}

export const setSimulating = (
  db: Database,
  tenant: string,
  claim: Claim,
  { simulate, by }: { readonly simulate: boolean; readonly by: string },
): Promise<Done | NotDone> => {
  const act = async (tx: Tx): Promise<Done> => {
    await tx.change(
      `insert into notify_setting (simulate, changed_by) values ($1, $2)
       on conflict (tenant_id) do update
          set simulate = excluded.simulate, changed_by = excluded.changed_by, changed_at = clock_timestamp()`,
      [simulate, by],
    );
    return { ok: true };
  };
  return once<Done>(db, tenant, claim, { act, again: () => Promise.resolve({ ok: true }) });
};
