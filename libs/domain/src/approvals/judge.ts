import type { ApprovalFacts, Assess, Verdict } from '../policy/verdict';
import type { Calendar } from '../time/calendar';
import { nextDay, type Day } from '../time/day';
import type { Approval } from './approval';

/** What a decision rests on beside the state: the rules, the working days, and the day on which it is asked. */
export interface ApprovalLaw {
  readonly assess: Assess;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** What the rule is asked about. */
export const factsOf = (approval: Approval, { calendar, today }: ApprovalLaw): ApprovalFacts => ({
  acts: approval.acts,
  textHash: approval.textHash,
  draftedBy: approval.frame.draftedBy,
  units: approval.frame.units,
  posts: approval.frame.posts,
  subject: approval.frame.facts,
  clock: { openedOn: approval.openedOn, today, calendar, pauses: approval.pauses },
});

export const verdictOn = (approval: Approval, law: ApprovalLaw): Verdict =>
  law.assess(approval.rule, factsOf(approval, law));

/** Whether the clock stands still. */
export const isSuspended = ({ pauses }: Approval): boolean => pauses[pauses.length - 1]?.to === null;

/** The limits that were not noted as passed yet, soonest first. */
export function limitsIn(verdict: Verdict, noted: Day | null): readonly Day[] {
  const { until, inside } = verdict;
  const own = until !== null && (noted === null || until > noted) ? [until] : [];
  return [...new Set([...own, ...inside.flatMap((inner) => limitsIn(inner, noted))])].sort();
}

/** When the clock must be asked: the day after a limit, unless the clock stands still. */
export function nextApprovalDue(approval: Approval, law: ApprovalLaw): Day | null {
  if (approval.status !== 'open' || isSuspended(approval)) return null;
  const [soonest] = limitsIn(verdictOn(approval, law), approval.lateNoted);
  return soonest === undefined ? null : nextDay(soonest);
}
