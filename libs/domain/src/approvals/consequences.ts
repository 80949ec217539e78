import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { Approval } from './approval';
import type { ApprovalEvent } from './event';

/** An approval that is opened needs its process. What was decided is read from it: no subject has a process that waits. */
export function approvalConsequences(
  { frame: { approvalId } }: Approval,
  { event }: Fact<ApprovalEvent>,
): readonly Consequence[] {
  if (event.type !== 'ApprovalOpened') return [];
  const process = { type: 'approval', approvalId } as const;
  return [{ kind: 'start', key: `start/approval/${approvalId}`, process }];
}
