import { addDays, type Day, type PlanCourse } from '@duban/domain';
import { operation, type ApprovalName } from '../support/approving';
import { adjustment, handIn, issue, openPlan, STEPS, type PlanName } from '../support/planning';
import type { ActBody } from '../support/staff';
import { expectDone } from '../support/stage';
import type { Lane } from './lane';

const at = (says: string) => ({ door: 'record', says }) as const;
type Step = readonly [who: string, body: ActBody];

/** From the start of its process to its adjustments, with a death at every kind of commit on the way. */
export async function plans(lane: Lane): Promise<void> {
  const plan = await lane.dying({ door: 'start', says: 'planLife' }, () => opened(lane, lane.today));
  const takes = (step: Step) => taken(lane, plan, step);
  await lane.dying(at('PlanDrafted'), () => takes(STEPS.draft));
  await lane.dying(at('PlanSubmitted'), () => takes(STEPS.submit));
  await lane.dying(at('PlanReturned'), () => takes(STEPS.return));
  await takes(STEPS.submit);
  await lane.dying(at('PlanApproved'), () => takes(STEPS.approve));
  await published(lane, plan);
  await lane.dying(at('PlanIssued'), () => takes(issue(lane.office)));
  await adjusted(lane, plan);
}

/** What is due of plans of long ago, which is late as soon as they are known, and comes in the end. */
export async function planDues(lane: Lane): Promise<void> {
  const plan = await lane.dying(at('PlanOverdue'), () => overdue(lane));
  await late(lane, plan, 'UnitPlansChased', ({ unitPlans }) => (unitPlans?.chased.length ?? 0) > 0);
  const takes = (step: Step) => taken(lane, plan, step);
  await lane.dying(
    at('UnitPlanSubmitted'),
    () => takes(handIn(lane.office, 'lead')),
    () => takes(handIn(lane.office, 'acceptance')),
  );
  await lane.dying(at('PlanResultReported'), () => takes(STEPS.report));
  await late(lane, await overdue(lane), 'PlanResultOverdue', ({ result }) => result.due?.missed === true);
}

async function opened(lane: Lane, feedbackOn: Day): Promise<PlanName> {
  const plan = await openPlan(lane.office, lane.today, feedbackOn);
  await lane.awake(plan);
  return plan;
}

/** One that is refused somewhere would go on without the commits that it is played for. */
async function taken(lane: Lane, plan: PlanName, [who, body]: Step): Promise<void> {
  expectDone(await lane.act(plan, who, body));
}

const becomes = (lane: Lane, plan: PlanName, is: (course: PlanCourse) => boolean) =>
  lane.until<'plan'>(plan, ({ course }) => course !== undefined && is(course));

/** A publication that is set, and set anew for a moment that comes while nobody is there. */
async function published(lane: Lane, plan: PlanName): Promise<void> {
  const [who, said] = STEPS.publish;
  const setFor = (ms: number): Promise<void> => {
    const now = Date.now();
    return taken(lane, plan, [who, { ...said, now, at: now + ms }]);
  };
  await lane.dying(at('PlanPublicationSet'), () => setFor(86_400_000));
  await lane.dying(at('PlanPublished'), async () => {
    await setFor(2_000);
    await becomes(lane, plan, ({ status }) => status === 'published');
  });
}

/** One that is granted and one that is refused: the plan hears of each once, whoever dies between the approval and it. */
async function adjusted(lane: Lane, plan: PlanName): Promise<void> {
  const propose = () => taken(lane, plan, ['office-director', adjustment(lane.office, '分两期完成')]);
  await lane.dying(at('PlanAdjustmentAsked'), propose);
  await lane.dying({ door: 'tell', says: 'note-adjustment' }, () => decided(lane, plan, 'approve'));
  await propose();
  await lane.dying(at('PlanAdjustmentEnded'), () => decided(lane, plan, 'refuse'));
}

async function decided(lane: Lane, plan: PlanName, type: 'approve' | 'refuse'): Promise<void> {
  const { course } = await lane.state<'plan'>(plan);
  const { approval } = course?.adjustments.at(-1) ?? {};
  if (approval?.status !== 'asked') throw new Error('no adjustment waits');
  const process: ApprovalName = { type: 'approval', approvalId: approval.adjustmentId };
  await lane.awake(process);
  const { textHash } = await lane.state<'approval'>(process);
  expectDone(await lane.act(process, 'government-head', operation({ type, textHash })));
  await becomes(lane, plan, ({ adjustments }) => adjustments.at(-1)?.approval?.status !== 'asked');
}

const past = ({ today }: Lane, days: number): Day => addDays(today, -days);

/** A plan of long ago, once the clock has found that it was never submitted. */
async function overdue(lane: Lane): Promise<PlanName> {
  const plan = await opened(lane, past(lane, 400));
  await becomes(lane, plan, ({ due }) => due?.missed === true);
  return plan;
}

/** Takes its steps as they were taken long ago; the clock finds all the rest late with the issue. */
async function late(
  lane: Lane,
  plan: PlanName,
  says: string,
  is: (course: PlanCourse) => boolean,
): Promise<void> {
  const steps = [STEPS.draft, STEPS.submit, STEPS.approve, STEPS.publish] as const;
  for (const [index, [who, body]] of steps.entries())
    expectDone(await lane.actLate(plan, who, body, past(lane, 390 - index)));
  const [who, body] = issue(lane.office);
  await lane.dying(at(says), async () => {
    expectDone(await lane.actLate(plan, who, body, past(lane, 300)));
    await becomes(lane, plan, is);
  });
}
