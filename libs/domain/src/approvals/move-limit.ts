import type { Calendar } from '../time/calendar';
import type { Day } from '../time/day';
import type { Approval } from './approval';
import { isSuspended, limitsIn, verdictOn, type ApprovalLaw } from './judge';

/** A limit of an approval that another calendar moves. The rule counts it, so its days stand in the account alone. */
export interface LimitMove {
  readonly from: Day;
  readonly to: Day;
}

/** Where the next limit of an approval lies by another calendar; null where it is the same, has passed, or stands still. */
export function limitMoved(approval: Approval, law: ApprovalLaw, after: Calendar): LimitMove | null {
  if (approval.status !== 'open' || isSuspended(approval)) return null;
  const [from, to] = [law.calendar, after].map((calendar) => nextLimit(approval, { ...law, calendar }));
  return from && to && from !== to && from >= law.today ? { from, to } : null;
}

const nextLimit = (approval: Approval, law: ApprovalLaw): Day | null =>
  limitsIn(verdictOn(approval, law), approval.lateNoted)[0] ?? null;
