import { refusedDay } from '../act-day';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Calendar } from '../time/calendar';
import { isDay } from '../time/day';
import type { FeedbackCommand } from './command';
import { duesOfIssue, dueWithin } from './decide';
import type { PlanEvent } from './event';
import { PLAN_STEPS, type Plan } from './plan';

/**
 * Puts the inspection of a plan on record, whose clock begins with that: of a plan that is known by its feedback alone, or
 * of one whose tasks were imported before.
 */
export function decideFeedback(
  plan: Plan | null,
  command: FeedbackCommand,
  calendar: Calendar,
): Decision<PlanEvent> {
  const { planId, name, pack, edition, inspection, terms, known, units, by } = command;
  const seat = terms.seats.draft;
  if (!holds(by, seat)) return notAuthorised([seat], terms.posts);
  const refused = refusedDay(command, null) ?? refusedInspection(plan, command) ?? refusedSteps(command);
  if (refused) return refused;
  const data = {
    ...{ planId, inspection, terms, known },
    due: dueWithin(inspection.feedbackOn, terms.planWithin, calendar),
    dues: known.issued ? duesOfIssue(known.issued, units, terms, calendar) : null,
  };
  const received: PlanEvent = { type: 'PlanFeedbackReceived', data };
  return plan
    ? accept(received)
    : accept<PlanEvent>({ type: 'PlanOpened', data: { planId, name, pack, edition } }, received);
}

function refusedInspection(plan: Plan | null, { inspection, on }: FeedbackCommand): Refusal | null {
  if (plan?.course)
    return refuse(
      'wrong-state',
      `这个方案的督察反馈已经登记（${plan.course.inspection.feedbackOn}）`,
      `the feedback of this plan is on record (${plan.course.inspection.feedbackOn})`,
    );
  if (!inspection.body.trim())
    return refuse('missing-text', '请写明是哪个督察组反馈的', 'say which body gave the feedback');
  return inspection.feedbackOn > on
    ? refuse(
        'wrong-day',
        `反馈日 ${inspection.feedbackOn} 还没有到`,
        `the feedback of ${inspection.feedbackOn} has not come yet`,
      )
    : null;
}

/** The days that are known follow each other from the first step on, and none lies ahead. */
function refusedSteps({ known, inspection, on }: FeedbackCommand): Refusal | null {
  let before = inspection.feedbackOn;
  let gap = false;
  for (const step of PLAN_STEPS) {
    const day = known[step];
    if (day === undefined) gap = true;
    else if (gap || !isDay(day) || day < before || day > on) return refusedStep(day);
    else before = day;
  }
  return null;
}

const refusedStep = (day: string): Refusal =>
  refuse(
    'wrong-day',
    `${day} 与前后各步的日期不合：从起草起逐步填写，依次不早于上一步，也不能在以后`,
    `${day} does not fit the other days: give every step from the draft on, none before the one before it, none ahead`,
  );
