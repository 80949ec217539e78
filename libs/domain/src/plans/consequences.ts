import { openedApproval } from '../approvals/decide';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import { adjustmentFrame } from './adjustment-approval';
import type { PlanEvent } from './event';
import type { Plan } from './plan';

/** A plan whose inspection is known has a clock, and so a process; an adjustment begins its approval in the same transaction. */
export function planConsequences(plan: Plan, fact: Fact<PlanEvent>): readonly Consequence[] {
  const { planId, course } = plan;
  const { event, actor: by, principal } = fact;
  if (event.type === 'PlanFeedbackReceived')
    return [{ kind: 'start', key: `start/plan/${planId}`, process: { type: 'plan', planId } }];
  if (event.type !== 'PlanAdjustmentAsked' || !course) return [];
  const { adjustmentId, text, terms } = event.data;
  const frame = adjustmentFrame(plan, course, { adjustmentId, text, terms, author: { by, principal } });
  return [{ kind: 'begin', aggregate: `approval/${adjustmentId}`, event: openedApproval(frame) }];
}
