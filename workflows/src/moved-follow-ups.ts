import type { TaskDecision } from '@duban/domain';
import { patched } from '@temporalio/workflow';

/** Runs of before a follow-up moved with the calendar left it where it was, and do so again. */
export function asDecidedThen(decision: TaskDecision): TaskDecision {
  if (!decision.ok) return decision;
  const others = decision.events.filter(({ type }) => type !== 'FollowUpMoved');
  return others.length === decision.events.length || patched('follow-ups-move')
    ? decision
    : { ok: true, events: others };
}
