import {
  isWaitedFor,
  type Approval,
  type ApprovalCommand,
  type ApprovalRules,
  type TaskCommand,
} from '@duban/domain';
import { patched } from '@temporalio/workflow';

/**
 * Whether a vacancy was told of a post that nothing waits for any more: it has been signed for since, or given to somebody,
 * or another step is being signed by now. Runs of before that was asked raised the alarm all the same, and do so again.
 */
export const isMootVacancy = (
  approval: Approval | null,
  command: TaskCommand | ApprovalCommand,
  rules: ApprovalRules,
): boolean =>
  command.type === 'note-vacant' &&
  approval !== null &&
  !isWaitedFor(approval, command, rules) &&
  patched('vacancy-is-waited-for');
