import type { Json } from '../ledger/canonical';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { AdjustmentOutcome } from '../plans/adjustment';
import type { ExtensionOutcome } from '../tasks/extension';
import type { Approval, ApprovalFrame, DeadlineChange, LawChange } from './approval';
import type { ApprovalEvent } from './event';

/** An approval that is opened needs its process; one that is granted carries out what it was about. */
export function approvalConsequences(approval: Approval, fact: Fact<ApprovalEvent>): readonly Consequence[] {
  const { frame } = approval;
  const { event } = fact;
  const { approvalId, effect, deadline } = frame;
  if (event.type === 'ApprovalOpened') {
    const process = { type: 'approval', approvalId } as const;
    return [{ kind: 'start', key: `start/approval/${approvalId}`, process }];
  }
  if (deadline) return movedDeadline(approvalId, deadline, outcomeOf(event));
  if (frame.adjustment) return adjusted(approval, fact, outcomeOf(event));
  if (!grants(event)) return [];
  return frame.subject.kind === 'calendar' ? newDays(frame) : effect ? changedLaws(approvalId, effect) : [];
}

function outcomeOf(event: ApprovalEvent): ExtensionOutcome | null {
  if (grants(event)) return 'granted';
  if (event.type === 'ApprovalCancelled') return 'withdrawn';
  return event.type === 'ApprovalRefused' || event.type === 'ApprovalOverridden' ? 'refused' : null;
}

/** Whatever was decided, the task hears it once: only then can it ask again. */
const movedDeadline = (
  extensionId: string,
  { taskId, cycle }: DeadlineChange,
  outcome: ExtensionOutcome | null,
): readonly Consequence[] =>
  outcome === null
    ? []
    : [
        {
          kind: 'tell',
          key: `tell/task/${taskId}/extension/${extensionId}`,
          process: { type: 'task', taskId, cycle },
          notice: { type: 'note-extension', extensionId, outcome },
        },
      ];

/** The plan hears how it ended and whose decisions ended it, once. */
function adjusted(
  { frame: { approvalId, adjustment }, acts }: Approval,
  { event, actor }: Fact<ApprovalEvent>,
  outcome: AdjustmentOutcome | null,
): readonly Consequence[] {
  if (outcome === null || !adjustment) return [];
  const deciding = outcome === 'granted' ? 'approve' : 'refuse';
  const signers = acts.filter(({ decision }) => decision === deciding).map(({ by }) => by);
  const byRule = event.type === 'ApprovalGranted' || event.type === 'ApprovalRefused';
  return [
    {
      kind: 'tell',
      key: `tell/plan/${adjustment.planId}/adjustment/${approvalId}`,
      process: { type: 'plan', planId: adjustment.planId },
      notice: {
        ...{ type: 'note-adjustment', adjustmentId: approvalId, outcome },
        decidedBy: byRule ? [...new Set(signers)] : [actor],
      },
    },
  ];
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

/** Whatever runs counts with the notice's days from now on. The days themselves are added by whoever carries it. */
const newDays = ({ approvalId, subject }: ApprovalFrame): readonly Consequence[] => [
  {
    kind: 'tell-all',
    key: `calendar/${approvalId}`,
    notice: { type: 'note-calendar', notice: { approvalId, year: Number(subject.id) } },
  },
];
