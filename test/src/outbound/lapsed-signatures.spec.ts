import { NOTICE_SIGNAL, workflowIdOf } from '@duban/contract';
import { NOTICE_KINDS } from '@duban/domain';
import { expectDone, openScene, sign, toSignature } from '../support/stage';
import { stageOfSuite } from '../support/suite';
import { tellingIn, type Telling } from './telling';

const stage = stageOfSuite();
let telling: Telling;
afterEach(() => telling?.stop());

/** Only what lapses is mailed, of all that a task's life is told of. */
const muted = NOTICE_KINDS.filter((kind) => kind !== 'signature-lapsed');
const SIGNER = 'party-secretary';

it('whoever had signed is told once that evidence has changed and the signature lapsed, and nobody else is', async () => {
  const scene = await openScene(stage);
  telling = await tellingIn(stage.office);
  for (const name of [SIGNER, 'government-head', 'office-officer']) await telling.mailTo(name, { muted });
  await toSignature(scene);
  expectDone(await sign(scene, SIGNER));
  telling.tellBy(2);
  const handle = scene.at.office.temporal.client.workflow.getHandle(
    workflowIdOf(scene.at.office.tenant, scene.task),
  );
  const piece = { id: 'e1', version: 1, fileName: '监测报告.pdf', sha256: 'a'.repeat(64) };
  for (const id of ['one', 'two'])
    await handle.signal(NOTICE_SIGNAL, { id, on: scene.at.day, notice: { type: 'note-evidence', piece } });
  await telling.told('signature-lapsed');
  expect(await telling.all()).toMatchObject([
    { kind: 'signature-lapsed', recipientName: SIGNER, about: { ref: '01', path: `/tasks/${scene.taskId}` } },
  ]);
}, 90_000);
