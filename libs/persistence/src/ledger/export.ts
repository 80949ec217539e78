import { inTenant, type Database } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';
import { AS_INSTANT, clock } from './chains';

/** A link as an export holds it: its text and its hash, just as they are stored. */
export interface ExportedLink {
  readonly aggregate: string;
  readonly sequence: number;
  readonly text: string;
  readonly hash: string;
}

/** The database's clock now: the instant up to which an export speaks. */
export const ledgerInstant = (db: Database, tenant: string): Promise<string> => inTenant(db, tenant, clock);

/** Few enough that texts of any length are held without harm. */
const BATCH = 1000;

const LINKS = `select aggregate, sequence, text, hash from ledger_event
  where tenant_id = duban_tenant() and (aggregate, sequence) > ($1::text, $2::int)
    and ${AS_INSTANT('recorded_at')} <= $3 and ($4::text[] is null or aggregate = any ($4::text[]))
  order by aggregate, sequence limit ${BATCH}`;

/**
 * The links of the given chains, of all where none are given, chain by chain and in the order of each, as far as they were
 * recorded until an instant. Each batch is a transaction of its own: whoever reads slowly holds nothing back, and what is
 * recorded meanwhile lies behind the instant or behind the end of its chain.
 */
export async function* exportedLinks(
  db: Database,
  tenant: string,
  { until, of }: { readonly until: string; readonly of: readonly string[] | null },
): AsyncGenerator<ExportedLink> {
  let after: Pick<ExportedLink, 'aggregate' | 'sequence'> = { aggregate: '', sequence: 0 };
  for (;;) {
    const { aggregate, sequence } = after;
    const links = await inTenant(db, tenant, (tx) =>
      tx.query<ExportedLink>(LINKS, [aggregate, sequence, until, of]),
    );
    yield* links;
    const last = links.at(-1);
    if (!last || links.length < BATCH) return;
    after = last;
  }
}

const CHAINS_OF_TASK = `
  select 'task/' || $3::uuid::text as aggregate
  union all
  select 'letter/' || id from letter_row
   where tenant_id = duban_tenant() and task_id = $3::uuid and ${seenBy('units', 1)}
  union all
  select 'report/' || task_id || '/' || period from report_row where tenant_id = duban_tenant() and task_id = $3::uuid
  union all
  select 'evidence/' || id from evidence_row where tenant_id = duban_tenant() and task_id = $3::uuid
  union all
  select 'finding/' || visit_id || '/' || task_id from finding_row
   where tenant_id = duban_tenant() and task_id = $3::uuid
  union all
  select 'objection/' || id from objection_row where tenant_id = duban_tenant() and task_id = $3::uuid
  union all
  select 'points/' || task_id || '/' || cycle from points_row where tenant_id = duban_tenant() and task_id = $3::uuid
  union all
  select 'approval/' || id from approval_row
   where tenant_id = duban_tenant() and subject_id = $3::uuid::text and ${seenBy('units', 1)}`;

/**
 * The chains that belong to a task, as far as this viewer, who may see the task, may see them: some letters and approvals are
 * not theirs. A visit belongs to several tasks, so only what it found of this one is there, which even a covert one no longer hides.
 */
export const chainsOfTask = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  taskId: string,
): Promise<readonly string[]> =>
  inTenant(db, tenant, async (tx) => {
    const rows = await tx.query<{ aggregate: string }>(CHAINS_OF_TASK, [...eyesOf(viewer), taskId]);
    return rows.map(({ aggregate }) => aggregate);
  });
