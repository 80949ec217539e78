import type { EvidenceSaid } from '@duban/domain';
import { inTenant, type Database } from '../database';

export interface EvidenceVersionRow extends EvidenceSaid {
  readonly on: string;
  readonly byName: string | null;
  readonly because: string | null;
}

export interface EvidenceRow {
  readonly id: string;
  readonly taskId: string;
  readonly cycle: number;
  readonly unit: string;
  /** The latest last. */
  readonly versions: readonly EvidenceVersionRow[];
  readonly withdrawn: {
    readonly on: string;
    readonly byName: string | null;
    readonly because: string;
  } | null;
}

const ROWS = `
  select evidence.id, task_id as "taskId", cycle, unit,
         (select jsonb_agg(one - 'by' || jsonb_build_object('byName', author.name) order by place)
            from jsonb_array_elements(evidence.versions) with ordinality as each (one, place)
            left join person as author on author.tenant_id = duban_tenant() and author.id::text = one ->> 'by') as versions,
         case when withdrawn is not null then withdrawn - 'by' || jsonb_build_object('byName', withdrawer.name) end as withdrawn
    from evidence_row as evidence
    left join person as withdrawer on withdrawer.tenant_id = duban_tenant()
     and withdrawer.id::text = evidence.withdrawn ->> 'by'
   where evidence.tenant_id = duban_tenant()`;

/** All evidence of a task, of every cycle, in the order in which it came. The caller has asked whether the task may be seen. */
export const evidenceOfTask = (
  db: Database,
  tenant: string,
  taskId: string,
): Promise<readonly EvidenceRow[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<EvidenceRow>(
      `${ROWS} and task_id = $1 order by cycle, evidence.versions -> 0 ->> 'on', evidence.versions -> 0 ->> 'fileName', evidence.id`,
      [taskId],
    ),
  );

/** One piece, whoever may see it; null where there is none. */
export const evidenceRow = (db: Database, tenant: string, id: string): Promise<EvidenceRow | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<EvidenceRow>(`${ROWS} and evidence.id = $1`, [id]);
    return row ?? null;
  });
