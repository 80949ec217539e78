import { addDays, followingPeriod, nextDay, type Day } from '@duban/domain';
import { allotNumber } from '@duban/persistence';
import {
  complete,
  expectDone,
  issue,
  lastLetter,
  letterOf,
  openScene,
  receive,
  taskOf,
  toLetter,
} from '../support/stage';
import { stageOfSuite } from '../support/suite';

const firstOf = (period: string): Day => `${period}-01` as Day;

describe('rounds, reports and letters on the real engine', () => {
  const stage = stageOfSuite();

  it('drafts a letter when a report says that the task is behind', async () => {
    const scene = await openScene(stage);
    const { at, planId, taskId } = scene;
    expectDone(await receive(scene));
    expect(await at.report(taskId, 'behind')).toBe('no-open-round');
    const { period } = await at.openRound(planId);
    expectDone(await at.report(taskId, 'behind', 'first'));
    expect(await at.report(taskId, 'on-schedule')).toBe('already-reported');
    await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters.length === 1);
    const { letterId } = await lastLetter(scene);
    expect(await letterOf(scene, letterId)).toMatchObject({ status: 'drafted', facts: { period } });
  });

  it('says nothing to a task that reports on schedule, and plans the next round', async () => {
    const scene = await openScene(stage);
    const { at, planId, taskId } = scene;
    expectDone(await receive(scene));
    const before = await taskOf(scene);
    const { period, dueOn } = await at.openRound(planId);
    expectDone(await at.report(taskId, 'on-schedule'));
    await at.until(nextDay(dueOn));
    const closed = await at.becomes<'round'>(
      `round/${planId}/${period}`,
      ({ status }) => status === 'closed',
    );
    expect(closed).toMatchObject({ result: { expected: 1, reported: 1, missing: [], behind: [] } });
    expect(await taskOf(scene)).toEqual(before);
    const next = { type: 'round', planId, period: followingPeriod(period) } as const;
    await at.follow(next);
    expect(await at.stateOf<'round'>(`round/${planId}/${next.period}`)).toMatchObject({ status: 'planned' });
    expect(await at.act(next, 'office-officer', { type: 'close', because: '提前' })).toBe('no-open-round');
    await at.until(firstOf(next.period));
    await at.becomes<'round'>(`round/${planId}/${next.period}`, ({ status }) => status === 'open');
  });

  it('closes a round early when the office says why, and counts the months that were missed', async () => {
    const scene = await openScene(stage);
    const { at, planId } = scene;
    expectDone(await receive(scene));
    const { period } = await at.openRound(planId);
    const first = { type: 'round', planId, period } as const;
    expect(await at.act(first, 'office-officer', { type: 'close', because: ' ' })).toBe('missing-text');
    expectDone(await at.act(first, 'office-officer', { type: 'close', because: '督察组进驻' }));
    await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters.length === 1);
    const second = { type: 'round', planId, period: followingPeriod(period) } as const;
    await at.follow(second);
    await at.until(addDays(firstOf(second.period), 30));
    const { trouble } = await at.becomes<'task'>(
      scene.aggregate,
      (state) => state.trouble.letters.length === 2,
    );
    expect(trouble).toMatchObject({ periods: [period, second.period], run: [period, second.period] });
    const { letterId } = await lastLetter(scene);
    expect((await letterOf(scene, letterId)).text.body).toContain('连续 2 次，累计 2 次');
  });

  it('refuses to issue a text that has changed, and tells the task of a reply that does not come', async () => {
    const scene = await openScene(stage);
    const { at } = scene;
    const letter = await toLetter(scene, 'not-started');
    const stale = { type: 'issue', textHash: 'read before', number: null } as const;
    expect(await at.act(letter, 'office-director', stale)).toBe('stale-text');
    expectDone(await issue(scene, letter));
    expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
    const received = await letterOf(scene, letter.letterId);
    if (received.status !== 'received') throw new Error(`the letter is ${received.status}`);
    await at.until(received.replyBy);
    expect(await letterOf(scene, letter.letterId)).toMatchObject({ overdue: false });
    await at.until(nextDay(received.replyBy));
    await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters[0]!.overdue);
    // A late reply is still a reply, and the letter's process ends with it.
    expectDone(await at.act(letter, 'unit-officer', { type: 'reply', text: '迟复致歉' }));
    await stage.office.temporal.client.workflow.getHandle(at.workflowId(letter)).result();
    expect(await letterOf(scene, letter.letterId)).toMatchObject({ status: 'replied', overdue: true });
  });

  it('numbers the letters of an office one after another', async () => {
    const numbers: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const scene = await openScene(stage);
      const letter = await toLetter(scene);
      expectDone(await issue(scene, letter));
      const { number } = (await letterOf(scene, letter.letterId)) as unknown as { number: string };
      numbers.push(Number(/〕(\d+)号$/.exec(number)![1]));
    }
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
  });

  it('issues a letter under the year in which its number was allotted', async () => {
    const scene = await openScene(stage);
    const letter = await toLetter(scene);
    const { db, tenant } = stage.office;
    const { mark } = (await letterOf(scene, letter.letterId)).facts;
    // As when an issue of last December was refused after its number had been allotted.
    const { n } = await allotNumber(db, { tenant, key: letter.letterId, series: mark, year: 2019 });
    expectDone(await issue(scene, letter));
    expect(await letterOf(scene, letter.letterId)).toMatchObject({ number: `${mark}〔2019〕${n}号` });
  });

  it('leaves a task alone that is being closed, although the round finds no report of it', async () => {
    const scene = await openScene(stage);
    const { at, planId } = scene;
    expectDone(await receive(scene));
    const { period, dueOn } = await at.openRound(planId);
    expectDone(await complete(scene));
    await at.until(nextDay(dueOn));
    const closed = await at.becomes<'round'>(
      `round/${planId}/${period}`,
      ({ status }) => status === 'closed',
    );
    expect(closed).toMatchObject({ result: { expected: 0, missing: [] } });
    expect(await taskOf(scene)).toMatchObject({ status: 'closing', trouble: { letters: [] } });
  });
});
