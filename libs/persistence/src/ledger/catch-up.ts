import { CATCH_UP, type Answer, type CommandMark } from '@duban/contract';
import { kindOf, type Plan, type ProcessName, type Round, type Task } from '@duban/domain';
import { inTenant, type Database } from '../database';
import type { Head, Message } from './forge';

/** Longer than the engine needs to repeat a workflow task by itself, and well within what a recovery may take. */
const AFTER_MS = 10_000;

/**
 * An update lives in the cluster's memory until the workflow task that took it has ended. When that is lost, the ledger
 * knows a command that its process does not, and its author is answered from the ledger. So every command of a person
 * leaves a message, which is taken back once the process itself has answered. Else the relay asks it whether it knows the
 * link. What was written beside the process is no answer of its own: it is told at once.
 */
export function catchUpMessage(
  { aggregate, sequence, state }: Head,
  command: CommandMark,
  beside: boolean,
): readonly Message[] {
  const process = command.actor.startsWith('system:') && !beside ? null : processOf(aggregate, state);
  if (!process) return [];
  const { on, late, commandId } = command;
  const key = keyOf({ aggregate, sequence });
  const notice = { type: CATCH_UP, sequence };
  const afterMs = beside ? 0 : AFTER_MS;
  return [{ key, body: { kind: 'tell', key, process, notice, on, late, commandId }, afterMs }];
}

const keyOf = ({ aggregate, sequence }: Pick<Answer, 'aggregate' | 'sequence'>): string =>
  `catch-up/${aggregate}/${sequence}`;

/** Answers that came from the processes themselves: what they know, nobody need ask them. */
export const acknowledge = (db: Database, tenant: string, answers: readonly Answer[]): Promise<unknown> =>
  inTenant(db, tenant, (tx) => tx.query('select take_back_outbox($1::text[])', [answers.map(keyOf)]));

/** The process behind a chain; reports, bulletins, visits, evidence, objections and points have none, nor has a plan whose inspection nobody has recorded. */
function processOf(aggregate: string, state: unknown): ProcessName | null {
  switch (kindOf(aggregate)) {
    case 'task': {
      const { taskId, cycle } = state as Task;
      return { type: 'task', taskId, cycle };
    }
    case 'letter':
      return { type: 'letter', letterId: aggregate.slice('letter/'.length) };
    case 'approval':
      return { type: 'approval', approvalId: aggregate.slice('approval/'.length) };
    case 'round': {
      const { planId, period } = (state as Round).facts;
      return { type: 'round', planId, period };
    }
    case 'plan': {
      const { planId, course } = state as Plan;
      return course ? { type: 'plan', planId } : null;
    }
    case 'bulletin':
    case 'report':
    case 'visit':
    case 'finding':
    case 'evidence':
    case 'objection':
    case 'points':
      return null;
  }
}
