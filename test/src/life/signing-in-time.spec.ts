import { addDays, nextDay, type Day, type Policy, type PostOf, type Task } from '@duban/domain';
import { DUAL } from '../support/approving';
import {
  accept,
  complete,
  expectDone,
  openScene,
  sign,
  taskOf,
  toSignature,
  type Scene,
} from '../support/stage';
import { stageOfSuite } from '../support/suite';

const DIRECTOR: PostOf = { post: 'office-director', of: 'office' };
const LIMIT_DAYS = 3;

describe('a signing that has a limit, on the real engine', () => {
  const stage = stageOfSuite();

  /** Up to the open signature, by a law that gives its leaders three days. */
  async function signedWithin(onLate: string | { readonly escalate: PostOf }): Promise<Scene> {
    const { policy } = stage.office;
    const period = { n: LIMIT_DAYS, unit: 'days', firstDayCounts: false };
    const closing = policy.closing.map((step) =>
      step.step === 'signature' ? { ...step, rule: { rule: 'within', period, then: DUAL, onLate } } : step,
    ) as Policy['closing'];
    const scene = await openScene({ office: { ...stage.office, policy: { ...policy, closing } } });
    await toSignature(scene);
    return scene;
  }
  const isLate = (task: Task): boolean =>
    task.status === 'closing' && task.open.step === 'signature' && task.open.approval.lateNoted !== null;

  interface Told {
    readonly type: string;
    readonly by: string;
    readonly on: Day;
  }
  /** What the ledger says of the signing; of what was done in it beside signing, what that is called there. */
  async function sinceAcceptance({ aggregate }: Scene): Promise<readonly Told[]> {
    const { facts } = await stage.office.ledger.readChain<'task'>(stage.office.tenant, aggregate);
    const from = facts.findIndex(({ event }) => event.type === 'TaskAccepted');
    return facts.slice(from + 2).map(({ event, actor, on }) => ({
      ...{ type: event.type === 'SigningChanged' ? event.data.event.type : event.type, by: actor, on },
    }));
  }

  it('sends the task back the day after, by its own clock, and its next text is signed from the start', async () => {
    const scene = await signedWithin('refuse');
    const { at, aggregate } = scene;
    const begun = at.day;
    expectDone(await sign(scene, 'party-secretary'));
    await at.until(addDays(begun, LIMIT_DAYS));
    const onTheLastDay = await taskOf(scene);
    expect(onTheLastDay).toMatchObject({ open: { approval: { acts: [{}], lateNoted: null } } });
    const late = nextDay(at.day);
    await at.until(late);
    const back = await at.becomes<'task'>(aggregate, ({ status }) => status === 'underway');
    expect(back).toMatchObject({ returned: { on: late, because: expect.stringMatching(/时限/) } });
    expect(await sinceAcceptance(scene)).toEqual([
      { type: 'TaskSigned', by: 'party-secretary', on: begun },
      { type: 'ApprovalOverdue', by: 'system:clock', on: late },
      { type: 'TaskReturned', by: 'system:clock', on: late },
    ]);
    expectDone(await complete(scene));
    expectDone(await accept(scene));
    expect(await taskOf(scene)).toMatchObject({
      open: { step: 'signature', approval: { openedOn: late, acts: [], lateNoted: null } },
    });
    for (const who of ['government-head', 'party-secretary']) expectDone(await sign(scene, who));
    await at.until(addDays(late, LIMIT_DAYS + 1));
    expect(await taskOf(scene)).toMatchObject({ open: { step: 'publicity', notice: null } });
  });

  it('brings in whoever decides when it is late, whose signature alone ends it', async () => {
    const scene = await signedWithin({ escalate: DIRECTOR });
    const { at, aggregate } = scene;
    expect(await sign(scene, 'office-director')).toBe('not-authorised');
    const late = addDays(at.day, LIMIT_DAYS + 1);
    await at.until(late);
    await at.becomes<'task'>(aggregate, isLate);
    expectDone(await sign(scene, 'office-director'));
    expect(await taskOf(scene)).toMatchObject({
      open: { step: 'publicity' },
      done: [{}, { step: 'signature', on: late, signatures: [{ by: 'office-director' }] }],
    });
    expect(await sinceAcceptance(scene)).toEqual([
      { type: 'ApprovalOverdue', by: 'system:clock', on: late },
      { type: 'TaskSigned', by: 'office-director', on: late },
      { type: 'SignatureCompleted', by: 'office-director', on: late },
      { type: 'StepOpened', by: 'office-director', on: late },
    ]);
  });
});
