import { evidenceAggregate, taskAggregate } from '@duban/contract';
import {
  contentGone,
  decideAddEvidence,
  decideSupersede,
  decideWithdraw,
  type Evidence,
  type EvidenceCommand,
  type Task,
} from '@duban/domain';
import type { Tx } from '../database';
import { lockHead } from '../ledger/chains';
import { earlierOutcome, writeDecided, type Decided, type DecidedOutcome } from '../ledger/decided';
import type { WriteRules } from '../ledger/record';
import { stateOfToday } from '../ledger/state-of-today';
import { isDrawnIn } from '../visits/look-back';

/** Decides and records in one transaction what is said of evidence; null when there is no such task or piece. */
export async function recordEvidenceIn(
  tx: Tx,
  command: EvidenceCommand,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  const repeated = await earlierOutcome(tx, command);
  if (repeated) return repeated;
  const decided = await decideOn(tx, command);
  if (!decided) return null;
  return (await writeDecided(tx, decided, rules)) ?? recordEvidenceIn(tx, command, rules);
}

async function decideOn(tx: Tx, command: EvidenceCommand): Promise<Decided | null> {
  const aggregate = evidenceAggregate(command.evidenceId);
  const taskId = command.type === 'add-evidence' ? command.taskId : await taskOf(tx, aggregate);
  // The task stands still, and all its evidence with it: it cannot be closed over this, nor does the same file come in twice.
  const locked = taskId && (await lockHead(tx, taskAggregate(taskId)));
  if (!locked) return null;
  const task = locked.state as Task;
  if (command.type === 'add-evidence') {
    const drawn = task.status === 'closed' && (await isDrawnIn(tx, taskId));
    const decision = decideAddEvidence({ task, all: await evidenceOfTaskIn(tx, taskId), drawn }, command);
    return { aggregate, head: null, command, decision: await whereKept(tx, decision, command.said.sha256) };
  }
  const head = await lockHead(tx, aggregate);
  if (!head) return null;
  const evidence = head.state as Evidence;
  if (command.type === 'withdraw-evidence')
    return { aggregate, head, command, decision: decideWithdraw(task, evidence, command) };
  const decision = decideSupersede({ task, all: await evidenceOfTaskIn(tx, taskId) }, evidence, command);
  return { aggregate, head, command, decision: await whereKept(tx, decision, command.said.sha256) };
}

async function taskOf(tx: Tx, aggregate: string): Promise<string | null> {
  const [row] = await tx.query<{ taskId: string }>(
    `select state ->> 'taskId' as "taskId" from aggregate_head
      where tenant_id = duban_tenant() and aggregate = $1`,
    [aggregate],
  );
  return row?.taskId ?? null;
}

export async function evidenceOfTaskIn(tx: Tx, taskId: string): Promise<readonly Evidence[]> {
  const rows = await tx.query<{ aggregate: string; sequence: number; state: Evidence }>(
    `select aggregate, sequence, state from aggregate_head
      where tenant_id = duban_tenant() and aggregate in (
        select 'evidence/' || id from evidence_row where tenant_id = duban_tenant() and task_id = $1)`,
    [taskId],
  );
  return rows.map((row) => stateOfToday(row.aggregate, row).state);
}

/**
 * What was decided, unless the content is gone: a fact names what the store keeps, and holds it there, for the sweep waits
 * for this transaction and sees the fact.
 */
async function whereKept(
  tx: Tx,
  decision: Decided['decision'],
  sha256: string,
): Promise<Decided['decision']> {
  if (!decision.ok) return decision;
  const kept = await tx.query(
    'select from stored_content where tenant_id = duban_tenant() and sha256 = $1 for key share',
    [sha256],
  );
  return kept.length > 0 ? decision : contentGone();
}
