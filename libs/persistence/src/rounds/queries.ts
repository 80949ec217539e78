import type { RoundView as RoundViewShape } from '@duban/contract';
import { isContradicted, standsBy, type Day, type LastSaid, type Schedule } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { verifiedStates } from '../visits/queries';
import { TASK_HEADS } from '../tasks/heads';
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
    closed_on as "closedOn", expected, reported, missing, behind,
    $1::boolean and status = 'closed' and exists (select from bulletin_row as bulletin
      where bulletin.tenant_id = round.tenant_id and bulletin.plan_id = round.plan_id
        and bulletin.period = round.period) as "hasBulletin"
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
      `${STORED} and ($3::uuid is null or plan_id = $3) order by due_on desc, plan_id`,
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
  { planId, period, today }: { readonly planId: string; readonly period: string; readonly today: Day },
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
    const reports = await reportsOf(tx, viewer, round, today);
    return { ...round, missing, behind, reports: [...reports] };
  });

interface SaidReport extends Omit<RoundView['reports'][number], 'judged' | 'contradicted' | 'verified'> {
  readonly deadline: Schedule['deadline'];
  readonly planned: Schedule['measures'];
  readonly measures: NonNullable<LastSaid['measures']>;
}

/** What was reported, and beside it what the calendar says: today, or of the last day of a round that is over. */
async function reportsOf(
  tx: Tx,
  viewer: Viewer,
  { planId, period, dueOn, status }: StoredRound,
  today: Day,
): Promise<readonly RoundView['reports'][number][]> {
  const rows = await tx.query<SaidReport>(
    `select task.id as "taskId", task.ref, task.title, task.lead_unit_name as "leadUnitName", task.deadline,
            head.state -> 'facts' -> 'measures' as planned, report.measures,
            report.state, report.text, report.reported_on as "on", report.unchanged, report.help_needed as "helpNeeded"
       from ${TASK_HEADS}
       join report_row as report on report.tenant_id = task.tenant_id and report.task_id = task.id
      where report.tenant_id = duban_tenant() and task.plan_id = $3 and report.period = $4 and ${seenBy('task.units', 1)}
      order by task.ref_order, task.id`,
    [...eyesOf(viewer), planId, period],
  );
  const day = status === 'closed' || dueOn < today ? dueOn : today;
  const verified = await verifiedStates(tx, { planId, upTo: day });
  return rows.map(({ deadline, planned, measures, ...row }) => {
    const judged = standsBy({ deadline, measures: planned }, { state: row.state, measures }, day);
    const because = judged.because.map((said) => ({ ...said }));
    return {
      ...row,
      judged: { state: judged.state, because },
      contradicted: isContradicted(row.state, judged.state),
      verified: verified.get(row.taskId) ?? null,
    };
  });
}

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
