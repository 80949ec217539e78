import { addDays, nextDay, type Day, type Plan, type PlanCourse } from '@duban/domain';
import { operation } from '../support/approving';
import { eventsOf } from '../support/history';
import { adjustment, handIn, issue, openPlan, STEPS, type PlanName } from '../support/planning';
import { Rehearsal } from '../support/rehearsal';
import { eventually } from '../support/running';
import type { ActBody } from '../support/staff';
import { expectDone } from '../support/stage';
import { stageOfSuite } from '../support/suite';

/** An act of a person or a word of the relay on an idle process: six events, whatever the act. */
const ACT = 6;
/** A day that the clock finds: the timer that fires, one workflow task, one record. */
const FOUND = 6;
/** The life that is played here, from the feedback to a report that is late. */
const IN_ALL = 100;

describe('what a plan asks of the engine', () => {
  const stage = stageOfSuite();

  async function opened(): Promise<Story> {
    const at = new Rehearsal(stage.office);
    const plan = await openPlan(stage.office, at.day);
    await at.follow(plan);
    return { at, plan, aggregate: `plan/${plan.planId}` };
  }

  it('costs six events a step, six a chasing however many units are missing, and nothing while it waits', async () => {
    const story = await opened();
    const counts: Record<string, number> = { 'its start': (await events(story)).length };
    const step = async (name: string, work: () => Promise<unknown>): Promise<number> => {
      const before = (await events(story)).length;
      await work();
      return (counts[name] = (await events(story)).length - before);
    };
    const takes = async ([who, body]: readonly [string, ActBody]) =>
      expectDone(await story.at.act(story.plan, who, body));
    for (const [name, act] of [
      ['draft', STEPS.draft],
      ['submit', STEPS.submit],
      ['approve', STEPS.approve],
      ['publish', STEPS.publish],
      ['issue', issue(stage.office)],
    ] as const)
      expect(await step(name, () => takes(act))).toBeLessThanOrEqual(ACT + 1);
    expect(await step('a month that passes', () => story.at.until(addDays(story.at.day, 20)))).toBe(0);
    expect(await step('an adjustment that is granted', () => granted(story))).toBeLessThanOrEqual(2 * ACT);
    for (const chase of ['first chasing, of two', 'second chasing, of two'])
      expect(await step(chase, () => chased(story))).toBeLessThanOrEqual(FOUND + 1);
    await step('one hands in', () => takes(handIn(stage.office, 'lead')));
    expect(await step('third chasing, of one', () => chased(story))).toBeLessThanOrEqual(FOUND + 1);
    await step('the other hands in', () => takes(handIn(stage.office, 'acceptance')));
    expect(await step('the result is late', () => resultLate(story))).toBeLessThanOrEqual(FOUND + 1);
    await step('the report on results', () => takes(STEPS.report));
    expect(await step('ten quiet years', () => story.at.until(addDays(story.at.day, 3_650)))).toBe(0);
    const all = (await events(story)).length;
    const links = await linksOf(story);
    console.table({ ...counts, 'in all': all, 'links of its chain': links });
    expect(all).toBeLessThanOrEqual(IN_ALL);
    // Two facts begin it, five steps, an adjustment and its end, three chasings, two plans of units, the result and its lateness.
    expect(links).toBe(16);
  });

  interface Story {
    readonly at: Rehearsal;
    readonly plan: PlanName;
    readonly aggregate: string;
  }

  /** Once the process rests: the ledger is ahead of a history until the workflow task is over. */
  async function events({ at, plan }: Story): Promise<readonly string[]> {
    const workflowId = at.workflowId(plan);
    const handle = stage.office.temporal.client.workflow.getHandle(workflowId);
    await eventually(
      () => handle.describe(),
      ({ raw }) => !raw.pendingWorkflowTask && !raw.pendingActivities?.length,
    );
    return eventsOf(stage.office, workflowId);
  }

  async function courseOf({ at, aggregate }: Story): Promise<PlanCourse> {
    const { course } = await at.stateOf<'plan'>(aggregate);
    if (!course) throw new Error('its inspection is not on record');
    return course;
  }

  const passes = async ({ at, aggregate }: Story, day: Day, is: (course: PlanCourse) => boolean) => {
    await at.until(day);
    await at.becomes<'plan'>(aggregate, ({ course }: Plan) => course !== undefined && is(course));
  };

  async function chased(story: Story): Promise<void> {
    const { unitPlans } = await courseOf(story);
    if (!unitPlans) throw new Error('no unit owes a plan');
    const times = unitPlans.chased.length;
    await passes(story, unitPlans.nextChase, (now) => now.unitPlans?.chased.length === times + 1);
  }

  async function resultLate(story: Story): Promise<void> {
    const { due } = (await courseOf(story)).result;
    if (!due) throw new Error('no result is waited for');
    await passes(story, nextDay(due.by), ({ result }) => result.due?.missed === true);
  }

  /** The approval is a process of its own: what it costs is counted there. */
  async function granted(story: Story): Promise<void> {
    const { at, plan, aggregate } = story;
    expectDone(await at.act(plan, 'office-director', adjustment(stage.office, '分两期完成')));
    const { approval } = (await courseOf(story)).adjustments.at(-1)!;
    const process = { type: 'approval', approvalId: approval!.adjustmentId } as const;
    await at.follow(process);
    const { textHash } = await at.stateOf<'approval'>(`approval/${process.approvalId}`);
    expectDone(await at.act(process, 'government-head', operation({ type: 'approve', textHash })));
    await at.becomes<'plan'>(
      aggregate,
      ({ course }: Plan) => course?.adjustments[0]?.approval?.status === 'granted',
    );
  }

  /** Each with one transaction that wrote it. */
  const linksOf = async ({ aggregate }: Story): Promise<number> =>
    (await stage.office.ledger.readChain<'plan'>(stage.office.tenant, aggregate)).links.length;
});
