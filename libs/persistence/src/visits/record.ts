import { findingAggregate, markOf, taskAggregate, visitAggregate } from '@duban/contract';
import {
  decideCallOff,
  decideFinding,
  decidePlanVisit,
  newCycle,
  nextCycleId,
  type CallOffVisit,
  type DrawLookBack,
  type Finding,
  type FindingCommand,
  type FindingEvent,
  type PlanVisit,
  type Policy,
  type ReportState,
  type Task,
  type Visit,
  type VisitLaw,
} from '@duban/domain';
import type { Tx } from '../database';
import { evidenceOfTaskIn } from '../evidence/record';
import { beginIn } from '../ledger/begin';
import { lockHead } from '../ledger/chains';
import { earlierOutcome, writeDecided, type Decided, type DecidedOutcome } from '../ledger/decided';
import type { WriteRules } from '../ledger/record';
import { broughtSince, decideDrawIn } from './look-back';

/** What is said of a visit, and of which. */
export type VisitCommand =
  PlanVisit | DrawLookBack | (CallOffVisit & { readonly visitId: string }) | FindCommand;

/** `policy`: what a task that begins today has of the law; null where there is none. */
type FindCommand = FindingCommand & {
  readonly visitId: string;
  readonly law: VisitLaw | null;
  readonly policy: Policy | null;
};

/** Decides and records in one transaction what is said of a visit; null when there is no such visit. */
export async function recordVisitIn(
  tx: Tx,
  command: VisitCommand,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  const repeated = await earlierOutcome(tx, command);
  if (repeated) return repeated;
  switch (command.type) {
    case 'plan-visit': {
      const aggregate = visitAggregate(command.visit.visitId);
      return write(tx, { aggregate, head: null, command, decision: decidePlanVisit(command) }, rules);
    }
    case 'draw-look-back':
      return write(tx, { ...(await decideDrawIn(tx, command)), command }, rules);
    case 'call-off':
      return callOff(tx, command, rules);
    case 'find':
      return find(tx, command, rules);
  }
}

async function callOff(
  tx: Tx,
  command: Extract<VisitCommand, { type: 'call-off' }>,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  const aggregate = visitAggregate(command.visitId);
  const head = await lockHead(tx, aggregate);
  if (!head) return null;
  const [found] = await tx.query<{ n: number }>(
    'select count(*)::int as n from finding_row where tenant_id = duban_tenant() and visit_id = $1',
    [command.visitId],
  );
  const decision = decideCallOff(head.state as Visit, found?.n ?? 0, command);
  return write(tx, { aggregate, head, command, decision }, rules);
}

async function find(tx: Tx, command: FindCommand, rules: WriteRules): Promise<DecidedOutcome | null> {
  // It stands still until the finding is in: it cannot be called off over it.
  const visit = await lockHead(tx, visitAggregate(command.visitId), 'share');
  if (!visit) return null;
  // Held until the task has begun anew: two look-backs that find it at once begin it once.
  const old = command.rectifyBy && (await lockHead(tx, taskAggregate(command.taskId)));
  const aggregate = findingAggregate(command.visitId, command.taskId);
  const head = await lockHead(tx, aggregate);
  const existing = (head?.state ?? null) as Finding | null;
  const claimed = await lastClaim(tx, command);
  const { state } = visit;
  const { plannedOn } = state as Visit;
  const evidence = broughtSince(await evidenceOfTaskIn(tx, command.taskId), plannedOn);
  const hasNextCycle = (await lockHead(tx, taskAggregate(nextCycleId(command.taskId)), 'share')) !== null;
  const context = { visit: state as Visit, law: command.law, existing, claimed, evidence, hasNextCycle };
  const decision = decideFinding(context, command);
  const outcome = await write(tx, { aggregate, head, command, decision }, rules);
  const task = (old?.state ?? null) as Task | null;
  if (outcome?.ok && decision.ok) await reopen(tx, { command, task, found: decision.events }, rules);
  return outcome;
}

interface FoundAnew {
  readonly command: FindCommand;
  /** The one that was looked back at. */
  readonly task: Task | null;
  readonly found: readonly FindingEvent[];
}

/** The task that begins anew by a finding, in its transaction: neither is there without the other. */
async function reopen(
  tx: Tx,
  { command, task: old, found: [found] }: FoundAnew,
  rules: WriteRules,
): Promise<void> {
  const { state, reopened } = found?.data ?? {};
  if (!reopened || (state !== 'rebound' && state !== 'false')) return;
  const { visitId, taskId, on, today, policy } = command;
  if (old?.status !== 'closed' || !policy) throw new Error(`task/${taskId} cannot begin anew`);
  const events = newCycle(old, { visitId, found: state, on, rectifyBy: reopened.rectifyBy }, policy);
  const chains = [{ aggregate: taskAggregate(reopened.taskId), events }];
  // Handed out today, however late the look was recorded: its unit has the whole time to receive it.
  const mark = { ...markOf(command), on: today, late: null };
  await beginIn(tx, { mark, chains }, rules);
}

/** What the unit had said last of the task when it was looked at. */
async function lastClaim(
  tx: Tx,
  { taskId, on }: Pick<FindingCommand, 'taskId' | 'on'>,
): Promise<ReportState | null> {
  const [row] = await tx.query<{ state: ReportState }>(
    `select state from report_row where tenant_id = duban_tenant() and task_id = $1 and reported_on <= $2
      order by reported_on desc, period desc limit 1`,
    [taskId, on],
  );
  return row?.state ?? null;
}

const write = async (
  tx: Tx,
  decided: Decided & { readonly command: VisitCommand },
  rules: WriteRules,
): Promise<DecidedOutcome | null> =>
  (await writeDecided(tx, decided, rules)) ?? recordVisitIn(tx, decided.command, rules);
