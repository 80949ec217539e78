import { nextDay, type ProcessName } from '@duban/domain';
import { eventsOf } from '../support/history';
import { eventually } from '../support/running';
import {
  accept,
  complete,
  expectDone,
  issue,
  lastLetter,
  openScene,
  receive,
  sign,
  type LetterName,
  type Scene,
} from '../support/stage';
import { stageOfSuite } from '../support/suite';

/** targets.md: a month with a late report, a letter with receipt and reply, and one dual signature. */
const TROUBLED_MONTH = 45;
/** A round belongs to a plan: its events are the same for nineteen tasks and for ten thousand. */
const ROUND = 17;

describe('what the engine is made to do, in events of its histories', () => {
  const stage = stageOfSuite();

  /** Once the process rests: the ledger is ahead of a history until the workflow task is over. */
  async function events({ at }: Scene, process: ProcessName): Promise<readonly string[]> {
    const workflowId = at.workflowId(process);
    const handle = stage.office.temporal.client.workflow.getHandle(workflowId);
    await eventually(
      () => handle.describe(),
      ({ raw }) => !raw.pendingWorkflowTask && !raw.pendingActivities?.length,
    );
    return eventsOf(stage.office, workflowId);
  }

  /** The events that some work adds to a history. */
  async function added(
    scene: Scene,
    process: ProcessName,
    work: () => Promise<unknown>,
  ): Promise<readonly string[]> {
    const before = await events(scene, process);
    await work();
    return (await events(scene, process)).slice(before.length);
  }

  it('adds nothing to a task whose month is on schedule', async () => {
    const scene = await openScene(stage);
    const { at, planId, taskId, task } = scene;
    expectDone(await receive(scene));
    const month = await added(scene, task, async () => {
      const { period, dueOn } = await at.openRound(planId);
      expectDone(await at.report(taskId, 'on-schedule'));
      await at.until(nextDay(dueOn));
      await at.becomes<'round'>(`round/${planId}/${period}`, ({ status }) => status === 'closed');
    });
    expect(month).toEqual([]);
  });

  it('costs at most 45 events in a month with a missed report, a letter, its reply and two signatures', async () => {
    const scene = await openScene(stage);
    const { at, planId, task } = scene;
    expectDone(await receive(scene));
    const { period, dueOn } = await at.openRound(planId);
    const missed = await added(scene, task, async () => {
      await at.until(nextDay(dueOn));
      await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters.length === 1);
    });
    const letter = await lastLetter(scene);
    await answer(scene, letter);
    for (const step of [complete, accept]) expectDone(await step(scene));
    const signed = await added(scene, task, async () => {
      for (const who of ['party-secretary', 'government-head']) expectDone(await sign(scene, who));
    });
    const round = await events(scene, { type: 'round', planId, period });
    const written = await events(scene, letter);
    const month = missed.length + written.length + signed.length;
    console.table({
      'task: told of the missed month': missed.length,
      'letter: from draft to reply': written.length,
      'task: two signatures': signed.length,
      'in all, for the task': month,
      'round, shared by the whole plan': round.length,
    });
    expect(month).toBeLessThanOrEqual(TROUBLED_MONTH);
    expect(round.length).toBeLessThanOrEqual(ROUND);
  });

  async function answer(scene: Scene, letter: LetterName) {
    const { at } = scene;
    expectDone(await issue(scene, letter));
    expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
    expectDone(await at.act(letter, 'unit-officer', { type: 'reply', text: '已补报。' }));
    await stage.office.temporal.client.workflow.getHandle(at.workflowId(letter)).result();
  }

  it('costs six events for an accepted act on an idle task, and none for a refused one', async () => {
    const scene = await openScene(stage);
    const accepted = await added(scene, scene.task, async () => expectDone(await receive(scene)));
    const refused = await added(scene, scene.task, async () => {
      expect(await receive(scene)).toBe('wrong-state');
    });
    console.info(
      `an accepted act adds ${accepted.length} events (${accepted.join(', ')}), a refused one ${refused.length}`,
    );
    expect(accepted).toHaveLength(6);
    expect(refused).toEqual([]);
  });

  it('answers a repeated act from the server: no event at all', async () => {
    const scene = await openScene(stage);
    const again = () => receive(scene, { key: 'the same' });
    const first = await again();
    const repeated = await added(scene, scene.task, async () => expect(await again()).toEqual(first));
    expect(repeated).toEqual([]);
  });
});
