import { accountOf, type Counting } from '../time/clock-account';
import type { Day } from '../time/day';
import type { Period } from './policy';

/** When an approval began, and what its days are counted by. */
export interface ApprovalClock extends Counting {
  readonly openedOn: Day;
}

/** The last day of a period that began with the approval; days on which the clock stood are not counted. */
export const endOnClock = (clock: ApprovalClock, period: Period): Day =>
  accountOf(clock.openedOn, period, clock).until;
