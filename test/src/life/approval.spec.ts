import { aggregateOf } from '@duban/contract';
import {
  addDays,
  previewMigration,
  type Approval,
  type ApprovalFrame,
  type Policy,
  type RuleNode,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { DUAL, openApproval, openPeople } from '../support/approving';
import { Rehearsal } from '../support/rehearsal';
import { expectDone, openScene, receive, taskOf } from '../support/stage';
import { stageOfSuite } from '../support/suite';

const within = { period: { n: 3, unit: 'days', firstDayCounts: false }, onLate: 'refuse' };

describe('an approval on the real engine', () => {
  const stage = stageOfSuite();

  async function open(rule: RuleNode, more: Partial<ApprovalFrame> = {}, at = new Rehearsal(stage.office)) {
    const process = await openApproval(stage.office, at.day, { ...more, rule });
    const aggregate = aggregateOf(process);
    await at.follow(process);
    const state = (): Promise<Approval> => at.stateOf<'approval'>(aggregate);
    return { at, aggregate, state, does: openPeople(at, process) };
  }

  it('takes what people do, and is granted by two heads', async () => {
    const { state, does } = await open(DUAL);
    expectDone(await does('party-secretary', { type: 'transfer', to: 'acceptor', because: '出差' }));
    expect(await does('party-secretary', { type: 'approve' })).toBe('not-authorised');
    expectDone(await does('acceptor', { type: 'approve' }));
    expect(await does('government-head', { type: 'add-signer', to: 'x', where: 'before' })).toBe(
      'wrong-state',
    );
    expectDone(await does('government-head', { type: 'comment', text: '已阅' }));
    expectDone(await does('government-head', { type: 'approve' }));
    expect(await state()).toMatchObject({
      status: 'granted',
      acts: [
        { by: 'acceptor', principal: 'party-secretary' },
        { by: 'government-head', principal: null },
      ],
    });
  });

  it('is refused by its clock when the limit has passed', async () => {
    const { at, aggregate } = await open({ rule: 'within', then: DUAL, ...within });
    await at.until(addDays(at.day, 4));
    const after = await at.becomes<'approval'>(aggregate, ({ status }) => status !== 'open');
    expect(after).toMatchObject({ status: 'refused', acts: [] });
  });

  it('raises an alarm at once where no rule applies, and never passes', async () => {
    const { at, aggregate } = await open({ rule: 'applies', when: '1 > 2', then: DUAL });
    const after = await at.becomes<'approval'>(aggregate, ({ alarm }) => alarm !== null);
    expect(after).toMatchObject({ status: 'open', alarm: 'unruled' });
  });

  it('puts the tasks that it is about under another law once it is granted, and no task that has gone on since', async () => {
    const scenes = [await openScene(stage), await openScene(stage)] as const;
    const law = { assess, calendar: stage.office.calendar };
    const before = await taskOf(scenes[0]);
    const policy: Policy = { ...before.policy, edition: 'f'.repeat(64), closingWord: '交账销号' };
    const tasks = await Promise.all(
      scenes.map(async (scene) => {
        const migration = previewMigration(await taskOf(scene), policy, law);
        if (!migration.ok) throw new Error(migration.because.en);
        return { taskId: scene.taskId, cycle: 1, previewHash: migration.preview.hash };
      }),
    );
    const [still, gone] = scenes;
    expectDone(await receive(gone));
    const effect = { policy, because: '新办法施行', tasks };
    const { does } = await open(DUAL, { effect }, still.at);
    expectDone(await does('party-secretary', { type: 'approve' }));
    expectDone(await does('government-head', { type: 'approve' }));
    const moved = await still.at.becomes<'task'>(
      still.aggregate,
      (task) => task.policy.edition === policy.edition,
    );
    expect(moved).toMatchObject({ status: 'dispatched', policy: { closingWord: '交账销号' } });
    expect(await taskOf(gone)).toMatchObject({
      status: 'underway',
      policy: { edition: before.policy.edition },
    });
  });
});
