import type { Json } from '../ledger/canonical';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { Approval, LawChange } from './approval';
import type { ApprovalEvent } from './event';

/** An approval that is opened needs its process; one that is granted carries out what it was about. */
export function approvalConsequences(
  { frame }: Approval,
  { event }: Fact<ApprovalEvent>,
): readonly Consequence[] {
  const { approvalId, effect } = frame;
  if (event.type === 'ApprovalOpened') {
    const process = { type: 'approval', approvalId } as const;
    return [{ kind: 'start', key: `start/approval/${approvalId}`, process }];
  }
  return effect && grants(event) ? changedLaws(approvalId, effect) : [];
}

const grants = (event: ApprovalEvent): boolean =>
  event.type === 'ApprovalGranted' ||
  (event.type === 'ApprovalOverridden' && event.data.outcome === 'granted');

/** Each task is told once, and judges for itself whether what was shown is still what would happen. */
const changedLaws = (approvalId: string, { policy, because, tasks }: LawChange): readonly Consequence[] =>
  tasks.map(({ taskId, cycle, previewHash }) => ({
    kind: 'tell',
    key: `change-law/${approvalId}/${taskId}`,
    process: { type: 'task', taskId, cycle },
    notice: { type: 'note-law', policy: policy as unknown as Json, because, previewHash },
  }));
