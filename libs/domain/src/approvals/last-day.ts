import { addDays, type Day } from '../time/day';
import type { Approval } from './approval';
import { nextApprovalDue, type ApprovalLaw } from './judge';

/** The last day that an approval has for what it waits for. One whose day has come already has been noted late. */
export function lastDay(approval: Approval, law: ApprovalLaw): Day | null {
  const due = nextApprovalDue(approval, law);
  return due === null ? approval.lateNoted : addDays(due, -1);
}
