import type { Fact } from '../ledger/fact';
import { authorship } from '../people/actor';
import { accept, type Decision } from '../refusal';
import type { Approval } from './approval';
import type { ApprovalCommand } from './command';
import type { ApprovalEvent } from './event';
import { evolveApproval } from './evolve';
import { verdictOn, type ApprovalLaw } from './judge';

/** The fact that an event becomes by the command that caused it. */
export const factOfApproval = (event: ApprovalEvent, command: ApprovalCommand): Fact<ApprovalEvent> => ({
  event,
  ...authorship(command.by),
  commandId: command.id,
  on: command.on,
  late: command.late,
});

export const afterEvents = (
  approval: Approval,
  command: ApprovalCommand,
  events: readonly ApprovalEvent[],
): Approval =>
  events.reduce<Approval>((state, event) => evolveApproval(state, factOfApproval(event, command)), approval);

/** Accepts events and says what the rule makes of them. */
export function concluded(
  approval: Approval,
  command: ApprovalCommand,
  law: ApprovalLaw,
  events: readonly ApprovalEvent[],
): Decision<ApprovalEvent> {
  const after = afterEvents(approval, command, events);
  return accept(...events, ...(after.status === 'open' ? outcomeOf(after, law) : []));
}

/** The end that the verdict brings; where nobody can bring it nearer, an alarm and never a pass. */
function outcomeOf(approval: Approval, law: ApprovalLaw): readonly ApprovalEvent[] {
  const { status, missing } = verdictOn(approval, law);
  const { textHash } = approval;
  if (status === 'satisfied') return [{ type: 'ApprovalGranted', data: { textHash } }];
  if (status === 'refused') return [{ type: 'ApprovalRefused', data: { textHash } }];
  if (status === 'pending' && missing.length > 0) return [];
  const reason = status === 'pending' ? 'nobody' : 'unruled';
  return approval.alarm === reason ? [] : [{ type: 'ApprovalAlarmed', data: { reason, post: null } }];
}
