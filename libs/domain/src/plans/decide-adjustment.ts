import { derivedId } from '../ledger/derived-id';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Day } from '../time/day';
import {
  touchesSame,
  type AdjustmentApproval,
  type AdjustmentTerms,
  type ProposedAdjustment,
} from './adjustment';
import { adjustmentText } from './adjustment-approval';
import type { PlanAct, PlanNotice } from './command';
import type { PlanEvent } from './event';
import type { Plan, PlanCourse } from './plan';

type Adjusting = PlanAct & { readonly type: 'adjust' };

/** Somebody proposes to adjust an issued plan. Whether it is granted is decided by an approval of its own. */
export function decideAdjustment(plan: Plan, course: PlanCourse, act: Adjusting): Decision<PlanEvent> {
  const { what, basis, before = '', tasks = [], terms } = act;
  if (!what.trim() || !basis.trim())
    return refuse('missing-text', '请写明调整了什么、依据是什么', 'say what is adjusted, and on which basis');
  if (terms === undefined) return accept<PlanEvent>({ type: 'PlanAdjusted', data: { what, basis } });
  if (terms === null) return unruled;
  const proposed = { what: what.trim(), basis: basis.trim(), before: before.trim(), tasks };
  const refused = refusedProposal(course, proposed, { terms, today: act.today });
  if (refused) return refused;
  const adjustmentId = idOf(plan, course);
  const text = adjustmentText(plan, proposed, terms);
  return accept<PlanEvent>({ type: 'PlanAdjustmentAsked', data: { adjustmentId, ...proposed, text, terms } });
}

/** The n-th of the plan, whoever proposes it: the same proposal repeated is the same adjustment. */
const idOf = ({ planId }: Plan, { adjustments }: PlanCourse): string =>
  derivedId(`adjustment/${planId}/${adjustments.length + 1}`);

const unruled = refuse(
  'not-ruled',
  '方案适用的规则没有写明调整由谁批准，不能提出调整',
  'the law of this plan does not say who approves an adjustment: none can be proposed',
);

function refusedProposal(
  course: PlanCourse,
  { before, tasks }: ProposedAdjustment,
  { terms: { beforeDue }, today }: { readonly terms: AdjustmentTerms; readonly today: Day },
): Refusal | null {
  if (before === '' && tasks.length === 0)
    return refuse(
      'missing-text',
      '请选出涉及的任务，或写明方案原来怎么写',
      'choose the tasks that it touches, or say what the plan said before',
    );
  const over = beforeDue ? tasks.filter(({ due }) => due !== null && today > due) : [];
  if (over.length > 0)
    return refuse(
      'too-late',
      `本地规则要求在时限届满前提出，第 ${over.map(({ ref }) => ref).join('、')} 号任务的时限已过`,
      `the law wants it proposed before the deadline, and that of task ${over.map(({ ref }) => ref).join(', ')} has passed`,
    );
  const waiting = pendingAdjustments(course).find((pending) => touchesSame(pending.approval.tasks, tasks));
  return waiting
    ? refuse(
        'already-asked',
        `${waiting.on} 已就同一内容提出调整，尚未批复`,
        `an adjustment of the same was proposed on ${waiting.on} and is not decided yet`,
      )
    : null;
}

interface Pending {
  readonly on: Day;
  readonly approval: AdjustmentApproval;
}

/** The adjustments that are not decided yet. */
export const pendingAdjustments = ({ adjustments }: PlanCourse): readonly Pending[] =>
  adjustments.flatMap(({ on, approval }) => (approval?.status === 'asked' ? [{ on, approval }] : []));

type AdjustmentNotice = Extract<PlanNotice, { type: 'note-adjustment' }>;

/** How the approval ended. What is not waited for any more, or is told twice, changes nothing. */
export function decideAdjustmentEnd(course: PlanCourse, notice: AdjustmentNotice): Decision<PlanEvent> {
  const { adjustmentId, outcome, decidedBy } = notice;
  const waits = pendingAdjustments(course).some(({ approval }) => approval.adjustmentId === adjustmentId);
  return waits
    ? accept<PlanEvent>({ type: 'PlanAdjustmentEnded', data: { adjustmentId, outcome, decidedBy } })
    : accept<PlanEvent>();
}
