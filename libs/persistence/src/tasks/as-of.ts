import { aggregates, type Fact, type Task, type TaskEvent } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import type { ReadModelRules } from '../ledger/projected-row';
import { factOfText, UPCASTERS } from '../ledger/upcast';
import { ANY_TEXT, pageOf, readCursor, UUID } from './cursor';
import { projectTask } from './project';
import type { TaskRow } from './queries';
import { eyesOf, seenBy, type Viewer } from './viewer';

/** A task as the facts make it that were known then. */
export interface PastTask {
  readonly task: Task;
  /** How many facts those are. */
  readonly version: number;
}

export type PastRow = Omit<TaskRow, 'waiting'>;

export const pastTask = (facts: readonly Fact<TaskEvent>[]): PastTask | null => {
  const { evolve } = aggregates.task;
  const task = facts.reduce<Task | null>((state, fact) => evolve(state, fact), null);
  return task && { task, version: facts.length };
};

/** Its line as the ledger of tasks would have shown it. */
export function pastRow({ task, version }: PastTask, rules: ReadModelRules): PastRow {
  const row = projectTask(task, version, rules);
  return {
    id: task.taskId,
    cycle: task.cycle,
    version,
    planId: task.facts.planId,
    ref: task.facts.ref,
    title: task.facts.title,
    class: task.facts.class,
    status: task.status,
    step: row['step'] as PastRow['step'],
    leadUnit: task.facts.units.lead,
    leadUnitName: row['lead_unit_name'] as string,
    deadline: row['deadline'] as PastRow['deadline'],
    overdue: task.overdue,
    nextOn: row['next_on'] as PastRow['nextOn'],
    closedOn: row['closed_on'] as PastRow['closedOn'],
    filingNumber: row['filing_number'] as PastRow['filingNumber'],
    reopens: task.facts.reopens ?? null,
    upstream: task.facts.upstream ?? null,
  };
}

export interface PastQuery {
  /** What was recorded before it is known. */
  readonly until: string;
  readonly plan?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PastPage {
  readonly tasks: readonly PastTask[];
  readonly next: string | null;
}

const SEEN = `select id, plan_id as "planId", ref_order as "refOrder" from task_row
  where tenant_id = duban_tenant() and (${seenBy('units', 1)} or persons && $3::text[])
    and ($4::uuid is null or plan_id = $4::uuid)
    and ($5::uuid is null or (plan_id, ref_order collate "C", id) > ($5::uuid, $6::text, $7::uuid))
  order by plan_id, ref_order collate "C", id limit $8`;

interface Seen {
  readonly id: string;
  readonly planId: string;
  readonly refOrder: string;
}

/**
 * A page of the tasks that this viewer may see now, each as it was known then, by plan and number; what began later is left out.
 * Null when the cursor is none of ours.
 */
export async function tasksUntil(
  db: Database,
  tenant: string,
  viewer: Viewer,
  { until, plan, cursor, limit }: PastQuery,
): Promise<PastPage | null> {
  const after = cursor === undefined ? [null, null, null] : readCursor(cursor, [UUID, ANY_TEXT, UUID]);
  if (!after) return null;
  return inTenant(db, tenant, async (tx) => {
    const asked = [...eyesOf(viewer), viewer.persons, plan ?? null, ...after, limit + 1];
    const seen = await tx.query<Seen>(SEEN, asked);
    const { page, next } = pageOf(seen, limit, ({ planId, refOrder, id }) => [planId, refOrder, id]);
    return { tasks: await foldedUntil(tx, page, until), next };
  });
}

/** Many thousands of tasks have many more facts: those of one page are read at a time. */
async function foldedUntil(tx: Tx, page: readonly Seen[], until: string): Promise<readonly PastTask[]> {
  const rows = await tx.query<{ aggregate: string; text: string }>(
    `select aggregate, text from ledger_event
      where tenant_id = duban_tenant() and aggregate = any ($1::text[]) and recorded_at < $2::timestamptz
      order by aggregate, sequence`,
    [page.map(({ id }) => `task/${id}`), until],
  );
  const chains = new Map<string, Fact<TaskEvent>[]>(page.map(({ id }) => [`task/${id}`, []]));
  for (const { aggregate, text } of rows)
    chains.get(aggregate)?.push(factOfText(UPCASTERS, text) as Fact<TaskEvent>);
  return [...chains.values()].flatMap((facts) => pastTask(facts) ?? []);
}
