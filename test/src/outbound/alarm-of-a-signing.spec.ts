import { NOTICE_SIGNAL, workflowIdOf } from '@duban/contract';
import { NOTICE_KINDS } from '@duban/domain';
import { openScene, expectDone, sign, toSignature, type Scene } from '../support/stage';
import { stageOfSuite } from '../support/suite';
import { tellingIn, type Telling } from './telling';

const stage = stageOfSuite();
let telling: Telling;
afterEach(() => telling?.stop());

/** Only alarms are mailed, of all that a task's life is told of. */
const muted = NOTICE_KINDS.filter((kind) => kind !== 'alarm');
const KEEPER = 'office-officer';

/** As the relay brings it, which may bring it twice. */
async function vacant({ at, task }: Scene, post: string): Promise<void> {
  const handle = at.office.temporal.client.workflow.getHandle(workflowIdOf(at.office.tenant, task));
  const notice = { type: 'note-vacant', post };
  for (const id of ['one', 'two'])
    await handle.signal(NOTICE_SIGNAL, { id: `${id}-${post}`, on: at.day, notice });
}
const alarmIn = (scene: Scene, up: boolean) =>
  scene.at.becomes<'task'>(
    scene.aggregate,
    (task) =>
      task.status === 'closing' &&
      task.open.step === 'signature' &&
      (task.open.approval.alarm !== null) === up,
  );

it('an alarm in the signing of a task is mailed to whoever looks after it, once, with the way to the task', async () => {
  const scene = await openScene(stage);
  telling = await tellingIn(stage.office);
  for (const name of [KEEPER, 'unit-officer', 'party-secretary']) await telling.mailTo(name, { muted });
  await toSignature(scene);
  telling.tellBy(2);
  expect(await telling.all()).toEqual([]);
  await vacant(scene, 'government-head');
  await alarmIn(scene, true);
  await telling.told('alarm');
  expect(await telling.all()).toMatchObject([
    { kind: 'alarm', recipientName: KEEPER, about: { ref: '01', path: `/tasks/${scene.taskId}` } },
  ]);
  expectDone(await sign(scene, 'party-secretary'));
  // Whoever is told of the next fact of the task would have been told of the alarm again.
  expect(await telling.kinds()).toEqual(['alarm']);
}, 90_000);

it('one that is over before anybody was told of it is told to nobody', async () => {
  const scene = await openScene(stage);
  telling = await tellingIn(stage.office);
  await toSignature(scene);
  await vacant(scene, 'government-head');
  await alarmIn(scene, true);
  for (const name of ['party-secretary', 'government-head']) expectDone(await sign(scene, name));
  const before = await telling.kinds();
  telling.tellBy();
  const other = await openScene(stage);
  await toSignature(other);
  await vacant(other, 'party-secretary');
  await telling.told(...before, 'alarm');
  const told = (await telling.all()).map(({ about }) => about.path);
  expect(told).not.toContain(`/tasks/${scene.taskId}`);
}, 90_000);
