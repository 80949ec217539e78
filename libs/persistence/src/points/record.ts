import { pointsAggregate, taskAggregate } from '@duban/contract';
import {
  decidePoints,
  evolvePoints,
  notedPoints,
  type Points,
  type PointsCommand,
  type Task,
} from '@duban/domain';
import type { Tx } from '../database';
import { lockHead } from '../ledger/chains';
import { earlierOutcome, writeWithTask, type DecidedOutcome } from '../ledger/decided';
import type { WriteRules } from '../ledger/record';

/**
 * Records what is said of the points of a task, and with it what the task knows of them: nobody can report it complete over a
 * point that came in the moment before. Null when there is no such task.
 */
export async function recordPointsIn(
  tx: Tx,
  command: PointsCommand,
  rules: WriteRules,
): Promise<DecidedOutcome | null> {
  const repeated = await earlierOutcome(tx, command);
  if (repeated) return repeated;
  const task = await lockHead(tx, taskAggregate(command.taskId));
  if (!task) return null;
  const state = task.state as Task;
  const aggregate = pointsAggregate(command.taskId, state.cycle);
  const own = await lockHead(tx, aggregate);
  // The same command may have been carried out while this one waited for its locks.
  const meanwhile = await earlierOutcome(tx, command);
  if (meanwhile) return meanwhile;
  const before = own ? (own.state as Points) : null;
  const decision = decidePoints(state, before, command);
  if (!decision.ok) return decision;
  const { on, late, by } = command;
  const after = decision.events.reduce<Points | null>(
    (points, event) =>
      evolvePoints(points, {
        ...{ event, on, late, commandId: command.id },
        ...{ actor: by.person, principal: by.principal },
      }),
    before,
  );
  if (!after) throw new Error('points were decided on, and there are none');
  const { events } = decision;
  const ofTask = [{ type: 'PointsNoted', data: notedPoints(after) }] as const;
  if (!(await writeWithTask(tx, { aggregate, own, task, command, events, ofTask }, rules)))
    return recordPointsIn(tx, command, rules);
  return { ok: true };
}
