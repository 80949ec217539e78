import type { ApprovalClock } from '../policy/approval-clock';
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

/** Whoever only looks has no day: what is late stays out of it until the clock has said so. */
export type ApprovalRules = Pick<ApprovalLaw, 'assess'> & Partial<ApprovalLaw>;

/** The latest day that has come by what is recorded; whatever its clock has said lies before it. */
const knownDay = ({ openedOn, decidedOn, lateNoted }: Approval): Day =>
  [openedOn, decidedOn, ...(lateNoted ? [nextDay(lateNoted)] : [])].reduce((last, day) =>
    day > last ? day : last,
  );

/** What the rule is asked about. */
export const factsOf = (approval: Approval, { calendar, today }: Partial<ApprovalLaw>): ApprovalFacts => ({
  acts: approval.acts,
  textHash: approval.textHash,
  draftedBy: approval.frame.draftedBy,
  units: approval.frame.units,
  posts: approval.frame.posts,
  subject: approval.frame.facts,
  clock: calendar ? clockOf(approval, calendar, today) : null,
});

const clockOf = (approval: Approval, calendar: Calendar, today = knownDay(approval)): ApprovalClock => ({
  openedOn: approval.openedOn,
  today,
  calendar,
  pauses: approval.pauses,
});

export const verdictOn = (approval: Approval, law: ApprovalRules): Verdict =>
  law.assess(approval.rule, factsOf(approval, law));

/** Whether the clock stands still. */
export const isSuspended = ({ pauses }: Approval): boolean => pauses[pauses.length - 1]?.to === null;

/** The limits that were not noted as passed yet, soonest first. */
export function limitsIn(verdict: Verdict, noted: Day | null): readonly Day[] {
  const { until, inside } = verdict;
  const own = until !== null && (noted === null || until > noted) ? [until] : [];
  return [...new Set([...own, ...inside.flatMap((inner) => limitsIn(inner, noted))])].sort();
}

/** Whether the rule has ended it, or nobody can and no alarm was raised: what the first look of the clock finds. */
const isUnsaid = ({ status, missing }: Verdict, { alarm }: Approval): boolean =>
  status === 'pending'
    ? missing.length === 0 && alarm !== 'nobody'
    : status !== 'not-applicable' || alarm !== 'unruled';

/** When the clock must be asked: at once, or the day after a limit, unless the clock stands still. */
export const nextApprovalDue = (approval: Approval, law: ApprovalRules): Day | null =>
  dueBy(verdictOn(approval, law), approval, law);

/** The same for whoever has the verdict already. */
export function dueBy(verdict: Verdict, approval: Approval, law: ApprovalRules): Day | null {
  if (approval.status !== 'open' || isSuspended(approval)) return null;
  if (isUnsaid(verdict, approval)) return law.today ?? knownDay(approval);
  const [soonest] = limitsIn(verdict, approval.lateNoted);
  return soonest === undefined ? null : nextDay(soonest);
}
