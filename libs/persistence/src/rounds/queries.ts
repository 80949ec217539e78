import type { RoundView as RoundViewShape } from '@duban/contract';
import { inTenant, type Database, type Tx } from '../database';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';
import { askedTasks, findings } from './findings';

export type RoundView = (typeof RoundViewShape)['_output'];
export type RoundRow = Omit<RoundView, 'missing' | 'behind' | 'reports'>;

interface Named {
  readonly taskId: string;
}
interface StoredRound extends RoundRow {
  readonly missing: readonly Named[];
  readonly behind: readonly Named[];
}

const STORED = `select plan_id as "planId", period, version, status, opens_on as "opensOn", due_on as "dueOn",
    closed_on as "closedOn", expected, reported, missing, behind
  from round_row as round
  where tenant_id = duban_tenant() and ($1::boolean or exists (
    select from task_row as task where task.tenant_id = round.tenant_id and task.plan_id = round.plan_id
       and ${seenBy('task.units', 1)}))`;

/** The rounds of the plans that this viewer has to do with, the latest period first. */
export const listRounds = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { plan }: { readonly plan?: string | undefined },
): Promise<readonly RoundRow[]> =>
  inTenant(db, tenant, async (tx) => {
    const rounds = await tx.query<StoredRound>(
      `${STORED} and ($3::uuid is null or plan_id = $3) order by period desc, plan_id`,
      [...eyesOf(viewer), plan],
    );
    const counted: RoundRow[] = [];
    // One after another, for it is one connection; only the open ones, a few, are counted.
    for (const round of rounds) {
      const { missing: _, behind: __, ...row } = await live(tx, round);
      counted.push(row);
    }
    return counted;
  });

/** A round with the tasks that are missing or behind, as far as this viewer may see them; null when there is none. */
export const roundView = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { planId, period }: { readonly planId: string; readonly period: string },
): Promise<RoundView | null> =>
  inTenant(db, tenant, async (tx) => {
    const [stored] = await tx.query<StoredRound>(`${STORED} and plan_id = $3 and period = $4`, [
      ...eyesOf(viewer),
      planId,
      period,
    ]);
    if (!stored) return null;
    const round = await live(tx, stored);
    const missing = await titled(tx, viewer, round.missing);
    const behind = await titled(tx, viewer, round.behind);
    return { ...round, missing, behind, reports: [...(await reportsOf(tx, viewer, round))] };
  });

const reportsOf = (
  tx: Tx,
  viewer: Viewer,
  { planId, period }: { readonly planId: string; readonly period: string },
): Promise<readonly RoundView['reports'][number][]> =>
  tx.query<RoundView['reports'][number]>(
    `select task.id as "taskId", task.ref, task.title, task.lead_unit_name as "leadUnitName",
            report.state, report.text, report.reported_on as "on"
       from report_row as report
       join task_row as task on task.tenant_id = report.tenant_id and task.id = report.task_id
      where report.tenant_id = duban_tenant() and task.plan_id = $3 and report.period = $4 and ${seenBy('task.units', 1)}
      order by task.ref_order, task.id`,
    [...eyesOf(viewer), planId, period],
  );

/** A closed round is frozen; an open one is what the ledger says now. */
async function live(tx: Tx, round: StoredRound): Promise<StoredRound> {
  if (round.status !== 'open') return round;
  return { ...round, ...findings(await askedTasks(tx, round.planId, round.period)) };
}

async function titled(tx: Tx, viewer: Viewer, tasks: readonly Named[]): Promise<RoundView['missing']> {
  const rows = await tx.query<RoundView['missing'][number]>(
    `select id as "taskId", ref, title, lead_unit_name as "leadUnitName" from task_row
      where tenant_id = duban_tenant() and id = any ($3::uuid[]) and ${seenBy('units', 1)}
      order by ref_order, id`,
    [...eyesOf(viewer), tasks.map(({ taskId }) => taskId)],
  );
  return [...rows];
}
