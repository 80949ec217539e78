import { addDays, type Plan, type PlanCourse } from '@duban/domain';
import { operation } from '../support/approving';
import { adjustment, handIn, issue, openPlan, STEPS } from '../support/planning';
import { Rehearsal } from '../support/rehearsal';
import { expectDone, type Stage } from '../support/stage';
import { historyOf, type Named } from './history-of';

/** A plan that is late, sent back, published by the clock, adjusted in both ways, whose units are chased and whose result is late. */
export async function plan({ office }: Stage): Promise<readonly Named[]> {
  const at = new Rehearsal(office);
  const process = await openPlan(office, at.day);
  await at.follow(process);
  const aggregate = `plan/${process.planId}`;
  const takes = async ([who, body]: ReturnType<typeof issue>): Promise<void> =>
    expectDone(await at.act(process, who, body));
  const becomes = (is: (course: PlanCourse) => boolean) =>
    at.becomes<'plan'>(aggregate, ({ course }: Plan) => course !== undefined && is(course));
  await takes(STEPS.draft);
  await at.until(addDays(at.day, 120));
  await becomes(({ due }) => due?.missed === true);
  for (const step of [STEPS.submit, STEPS.return, STEPS.submit, STEPS.approve, STEPS.publish])
    await takes(step);
  await takes(issue(office));
  // As it was sent before an adjustment had an approval of its own.
  await takes(['office-director', { type: 'adjust', what: '第5项延期', basis: '会议纪要' }]);
  for (const outcome of ['approve', 'refuse'] as const) {
    await takes(['office-director', adjustment(office, '分两期完成')]);
    const { course } = await at.stateOf<'plan'>(aggregate);
    const approvalId = course?.adjustments.at(-1)?.approval?.adjustmentId ?? '';
    const approval = { type: 'approval', approvalId } as const;
    await at.follow(approval);
    const { textHash } = await at.stateOf<'approval'>(`approval/${approvalId}`);
    expectDone(await at.act(approval, 'government-head', operation({ type: outcome, textHash })));
    await becomes(({ adjustments }) => adjustments.at(-1)?.approval?.status !== 'asked');
  }
  await at.until(addDays(at.day, 60));
  await becomes(({ unitPlans }) => (unitPlans?.chased.length ?? 0) > 0);
  for (const unit of ['lead', 'acceptance'] as const) await takes(handIn(office, unit));
  await at.until(addDays(at.day, 200));
  await becomes(({ result }) => result.due?.missed === true);
  await takes(STEPS.report);
  const about =
    'a plan: late, sent back, adjusted by one act and by approvals, its units chased, its result late';
  return [['plan', await historyOf({ at }, process, about)]];
}
