import { reportAggregate, taskAggregate, markOf, type Answer } from '@duban/contract';
import {
  decideReport,
  roundAggregate,
  type Refusal,
  type Report,
  type ReportCommand,
  type ReportEvent,
  type Round,
  type Task,
} from '@duban/domain';
import type { Tx } from '../database';
import { answerTo } from '../ledger/answers';
import { clock, lockHead } from '../ledger/chains';
import { beginWith, type WriteRules } from '../ledger/record';

/**
 * `repeated`: the command had been carried out before, and this is its first answer. `key-reused`: its id was given to
 * another one before, whichever chain that changed.
 */
export type ReportOutcome =
  | { readonly ok: true; readonly repeated: boolean; readonly answer: Answer; readonly report: Report }
  | { readonly ok: false; readonly code: 'key-reused' }
  | Refusal;

/** Decides and records a report in one transaction; null when there is no such task. */
export async function submitReportIn(
  tx: Tx,
  { command, taskId }: { readonly command: ReportCommand; readonly taskId: string },
  rules: WriteRules,
): Promise<ReportOutcome | null> {
  const repeated = await earlier(tx, command);
  if (repeated) return repeated;
  // Both stand still until the report is in: the round cannot close over it, nor the task leave its state.
  const head = await lockHead(tx, taskAggregate(taskId), 'share');
  if (!head) return null;
  const task = head.state as Task;
  const round = await roundToReportTo(tx, task.facts.planId);
  const existing = round && (await reportOf(tx, reportAggregate(taskId, round.facts.period)));
  const last = round && (await lastReportOf(tx, taskId, round.facts.period));
  const decision = decideReport({ task, round, existing, last }, command);
  // The same command may have been carried out while this one waited for its locks.
  if (!decision.ok) return (await earlier(tx, command)) ?? decision;
  return (
    (await recordReport(tx, { command, events: decision.events }, rules)) ??
    submitReportIn(tx, { command, taskId }, rules)
  );
}

async function earlier(tx: Tx, { id, digest }: ReportCommand): Promise<ReportOutcome | null> {
  const answer = await answerTo(tx, id);
  if (!answer) return null;
  if (answer.digest !== digest) return { ok: false, code: 'key-reused' };
  const report = await reportOf(tx, answer.aggregate);
  if (!report) throw new Error(`the command ${id} was answered for ${answer.aggregate}`);
  return { ok: true, repeated: true, answer, report };
}

const reportOf = async (tx: Tx, aggregate: string): Promise<Report | null> =>
  aggregate.startsWith('report/')
    ? (((await lockHead(tx, aggregate, 'share'))?.state ?? null) as Report | null)
    : null;

/** The report that was made last of another period; what it says is carried forward. */
async function lastReportOf(tx: Tx, taskId: string, period: string): Promise<Report | null> {
  const [row] = await tx.query<{ period: string }>(
    `select period from report_row where tenant_id = duban_tenant() and task_id = $1 and period <> $2
      order by reported_on desc, period desc limit 1`,
    [taskId, period],
  );
  return row ? reportOf(tx, reportAggregate(taskId, row.period)) : null;
}

/** The open round; without one the last that closed, so that whoever is late is told so; else the one to come. */
async function roundToReportTo(tx: Tx, planId: string): Promise<Round | null> {
  const [row] = await tx.query<{ period: string }>(
    `select period from round_row where tenant_id = duban_tenant() and plan_id = $1
      order by array_position(array['open', 'closed', 'planned'], status), due_on desc limit 1`,
    [planId],
  );
  if (!row) return null;
  const head = await lockHead(tx, roundAggregate({ planId, period: row.period }), 'share');
  return (head?.state ?? null) as Round | null;
}

/** Null when somebody else reported for the same period at the same moment. */
async function recordReport(
  tx: Tx,
  { command, events }: { readonly command: ReportCommand; readonly events: readonly ReportEvent[] },
  rules: WriteRules,
): Promise<ReportOutcome | null> {
  const [event] = events;
  if (!event) throw new Error('an accepted report without an event');
  const aggregate = reportAggregate(event.data.taskId, event.data.period);
  const saying = { command: markOf(command), events, recordedAt: await clock(tx), rules };
  const recorded = await beginWith(tx, aggregate, saying);
  if (!recorded) return null;
  const { cycle: _, ...said } = event.data;
  const report = { ...said, by: command.by.person, on: command.on };
  return { ok: true, repeated: false, answer: recorded.answer, report };
}
