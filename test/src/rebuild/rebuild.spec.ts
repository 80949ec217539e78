import { addDays, carriedFrom, kindOf, nextDay, type ProcessName } from '@duban/domain';
import {
  close,
  connect,
  dumpReadModel,
  inTenant,
  rebuildReadModel,
  verifyChains,
  type Database,
} from '@duban/persistence';
import { assess } from '@duban/rules';
import { eventually } from '../support/running';
import { viewOf } from '../support/processes';
import {
  accept,
  complete,
  expectDone,
  file,
  lastLetter,
  openScene,
  openStage,
  publish,
  receive,
  sign,
  taskOf,
  toPublicity,
  toSignature,
  type Scene,
  type Stage,
} from '../support/stage';

describe('all that is known, from the ledger alone', () => {
  let stage: Stage;
  let owner: Database;

  beforeAll(async () => {
    stage = await openStage();
    owner = await connect(stage.office.database.ownerUrl, { poolSize: 2 });
  }, 60_000);
  afterAll(async () => {
    if (owner) await close(owner);
    await stage?.leave();
  });

  const terminate = ({ at }: Scene, process: ProcessName): Promise<unknown> =>
    stage.office.temporal.client.workflow.getHandle(at.workflowId(process)).terminate('lost');

  const isRunning = ({ at }: Scene, process: ProcessName): Promise<unknown> =>
    eventually(
      () => stage.office.temporal.client.workflow.getHandle(at.workflowId(process)).describe(),
      ({ status }) => status.name === 'RUNNING',
    );

  async function expectCarried(scene: Scene, process: ProcessName, aggregate: string): Promise<void> {
    const { ledger, tenant } = stage.office;
    const { facts } = await ledger.readChain(tenant, aggregate);
    const carried = carriedFrom(kindOf(aggregate), facts as never);
    expect(await viewOf(scene, process)).toEqual(carried);
  }

  /** Tasks in every place of their lives, rounds and letters among them. */
  async function live(): Promise<readonly Scene[]> {
    const scenes = [
      await openScene(stage),
      await openScene(stage),
      await openScene(stage),
      await openScene(stage),
    ];
    const [dispatched, reported, signing, publicised] = scenes as [Scene, Scene, Scene, Scene];
    expectDone(await receive(reported));
    await reported.at.openRound(reported.planId);
    expectDone(await reported.at.report(reported.taskId, 'behind'));
    await reported.at.becomes<'task'>(reported.aggregate, ({ trouble }) => trouble.letters.length === 1);
    await toSignature(signing);
    expectDone(await sign(signing, 'party-secretary'));
    await toPublicity(publicised);
    expectDone(await publish(publicised));
    await publicised.at.until(addDays(publicised.at.day, 30));
    await publicised.at.becomes<'task'>(
      publicised.aggregate,
      (state) => state.status === 'closing' && state.open.step === 'filing',
    );
    expectDone(await file(publicised));
    return [dispatched, reported, signing];
  }

  it('makes the read model and the heads again, byte for byte', async () => {
    const scenes = await live();
    const { tenant } = stage.office;
    const before = await dumpReadModel(owner, tenant);
    const chains = await rebuildReadModel(owner, tenant, { assess });
    expect(await dumpReadModel(owner, tenant)).toBe(before);
    expect(await verifyChains(owner, tenant)).toMatchObject({ chains, broken: [] });
    // And what was rebuilt is good enough to go on from.
    expectDone(await receive(scenes[0]!));
    const after = await dumpReadModel(owner, tenant);
    await rebuildReadModel(owner, tenant, { assess });
    expect(await dumpReadModel(owner, tenant)).toBe(after);
  }, 60_000);

  it('carries what every process remembers', async () => {
    const [dispatched, reported, signing] = (await live()) as [Scene, Scene, Scene];
    for (const scene of [dispatched, reported, signing])
      await expectCarried(scene, scene.task, scene.aggregate);
    const letter = await lastLetter(reported);
    await expectCarried(reported, letter, `letter/${letter.letterId}`);
  }, 60_000);

  it('tells a task whose process was lost, which starts from the ledger and goes on', async () => {
    const scene = await openScene(stage);
    const { at, planId, task } = scene;
    expectDone(await receive(scene));
    const { dueOn } = await at.openRound(planId);
    await terminate(scene, task);
    await at.until(nextDay(dueOn));
    await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters.length === 1);
    await isRunning(scene, task);
    await expectCarried(scene, task, scene.aggregate);
    for (const step of [complete, accept]) expectDone(await step(scene));
    expect(await taskOf(scene)).toMatchObject({ open: { step: 'signature' } });
  });

  it('starts a process again whose start was lost on the way', async () => {
    const scene = await openScene(stage);
    await toSignature(scene);
    await terminate(scene, scene.task);
    // The message of its dispatch is due once more; an operator's repair does the same.
    await inTenant(owner, stage.office.tenant, (tx) =>
      tx.change('update outbox set done_at = null, due_at = clock_timestamp() where key = $1', [
        `start/task/${scene.taskId}/1`,
      ]),
    );
    await isRunning(scene, scene.task);
    expectDone(await sign(scene, 'party-secretary'));
    expectDone(await sign(scene, 'government-head'));
  });
});
