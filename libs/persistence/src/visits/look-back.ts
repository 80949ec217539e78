import { visitAggregate } from '@duban/contract';
import {
  decideDraw,
  dutyPeriod,
  draws,
  latestOf,
  rootMonthOf,
  type Day,
  type DrawContext,
  type DrawLookBack,
  type Evidence,
  type NamedEvidence,
  type Visit,
} from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { lockHead } from '../ledger/chains';
import type { Decided } from '../ledger/decided';
import { rootOfMonth } from '../ledger/roots';

/** Draws by what was closed before the period and by the root of the month before it: who draws on another day draws the same. */
export async function decideDrawIn(tx: Tx, command: DrawLookBack): Promise<Decided> {
  const aggregate = visitAggregate(command.visitId);
  const head = await lockHead(tx, aggregate);
  const existing = (head?.state ?? null) as Visit | null;
  const decision = decideDraw({ existing, ...(await drawnFrom(tx, command)) }, command);
  return { aggregate, head, command, decision };
}

async function drawnFrom(
  tx: Tx,
  { planId, terms, today }: DrawLookBack,
): Promise<Pick<DrawContext, 'population' | 'root'>> {
  if (!terms) return { population: [], root: null };
  const [population, root] = await Promise.all([
    closedBefore(tx, planId, dutyPeriod(draws(terms), today).from),
    rootOfMonth(tx, rootMonthOf(terms, today)),
  ]);
  return { population, root };
}

/** One that has begun anew is not drawn any more; what began within the period does not count, so that every day draws the same. */
const closedBefore = (tx: Tx, planId: string, day: Day): Promise<DrawContext['population']> =>
  tx.query<DrawContext['population'][number]>(
    `select id as "taskId", cycle from task_row
      where tenant_id = duban_tenant() and plan_id = $1 and status = 'closed' and closed_on < $2
        and not exists (select from task_row as next where next.tenant_id = task_row.tenant_id
                         and next.reopens ->> 'taskId' = task_row.id::text and next.reopens ->> 'on' < $2::text)
      order by id`,
    [planId, day],
  );

/** How many of a plan's tasks were closed before a day. */
export const countClosedBefore = (
  db: Database,
  tenant: string,
  { planId, day }: { readonly planId: string; readonly day: Day },
): Promise<number> => inTenant(db, tenant, async (tx) => (await closedBefore(tx, planId, day)).length);

/** Whether a task was drawn to be looked at again, and nothing is found of it yet. */
export async function isDrawnIn(tx: Tx, taskId: string): Promise<boolean> {
  const [row] = await tx.query(
    `select from visit_row as visit
      where visit.tenant_id = duban_tenant() and visit.kind = 'look-back' and visit.task_ids @> array[$1::uuid]
        and not exists (select from finding_row as finding where finding.tenant_id = visit.tenant_id
                         and finding.visit_id = visit.id and finding.task_id = $1) limit 1`,
    [taskId],
  );
  return row !== undefined;
}

export const isDrawn = (db: Database, tenant: string, taskId: string): Promise<boolean> =>
  inTenant(db, tenant, (tx) => isDrawnIn(tx, taskId));

/** What was brought of a task since a day and counts: only that can show how it is now. */
export const broughtSince = (all: readonly Evidence[], day: Day): readonly NamedEvidence[] =>
  all
    .filter(({ versions: [first], withdrawn }) => first && first.on >= day && !withdrawn)
    .map((one) => {
      const { fileName, sha256 } = latestOf(one);
      return { id: one.evidenceId, version: one.versions.length, fileName, sha256 };
    });
