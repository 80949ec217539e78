import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, nextDay, type ProcessName } from '@duban/domain';
import { handOver } from '../support/processes';
import {
  accept,
  complete,
  expectDone,
  file,
  issue,
  lastLetter,
  openScene,
  openStage,
  publish,
  receive,
  sign,
  taskOf,
  toLetter,
  type LetterName,
  type Scene,
  type Stage,
} from '../support/stage';
import { firstDay } from '../support/rehearsal';
import { eventually } from '../support/running';
import { historyAsJson } from './history-json';
import { HISTORIES, RECORDING_KEY, type Recording } from './recording';
import { bundleWatched, replayAll } from './replaying';

/**
 * Plays lives and writes down their histories, over those that are there. To be run again only when a behaviour of
 * running processes changes on purpose (`npm run record-histories -w test`): the files are the memory of what they did.
 */
async function record(): Promise<void> {
  const stage = await openStage({ payloadKey: RECORDING_KEY });
  try {
    const all = await play(stage);
    await writeAll(all);
  } finally {
    await stage.leave();
  }
}

type Run = Omit<Recording, 'outcome'>;
type Named = readonly [name: string, run: Run];

const play = async (stage: Stage): Promise<readonly Named[]> => [
  ...(await wholeLife(stage)),
  ...(await handedOver(stage)),
  ...(await conflict(stage)),
  ...(await overdueLetter(stage)),
];

/** What a process has written so far, or one of its runs. */
async function historyOf(scene: Scene, process: ProcessName, about: string, runId?: string): Promise<Run> {
  const { temporal } = scene.at.office;
  const workflowId = scene.at.workflowId(process);
  const handle = temporal.client.workflow.getHandle(workflowId, runId);
  await eventually(
    () => handle.describe(),
    ({ raw }) => !raw.pendingWorkflowTask && !raw.pendingActivities?.length,
  );
  return { about, workflowId, history: historyAsJson(await handle.fetchHistory()) };
}

const runIdOf = async ({ at }: Scene, process: ProcessName): Promise<string> =>
  (await at.office.temporal.client.workflow.getHandle(at.workflowId(process)).describe()).runId;

const ended = ({ at }: Scene, process: ProcessName): Promise<unknown> =>
  at.office.temporal.client.workflow.getHandle(at.workflowId(process)).result();

async function wholeLife(stage: Stage): Promise<readonly Named[]> {
  const scene = await openScene(stage);
  const { at, planId, task } = scene;
  expectDone(await receive(scene));
  const { period, dueOn } = await at.openRound(planId);
  const round = { type: 'round', planId, period } as const;
  await at.until(nextDay(dueOn));
  await ended(scene, round);
  await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters.length === 1);
  const letter = await lastLetter(scene);
  await issueRevised(scene, letter);
  expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
  expectDone(await at.act(letter, 'unit-officer', { type: 'reply', text: '本月补报。' }));
  await ended(scene, letter);
  await toTheEnd(scene);
  await ended(scene, task);
  return [
    [
      'whole-life',
      await historyOf(scene, task, 'a task: a missed month, a return, two signatures, publicity, the end'),
    ],
    ['letter', await historyOf(scene, letter, 'a letter: revised, issued, delivered, received, replied')],
    [
      'round',
      await historyOf(scene, round, 'a round: opened by the clock, closed by the clock with one missing'),
    ],
  ];
}

async function issueRevised(scene: Scene, letter: LetterName): Promise<void> {
  const text = { title: '关于第 01 号整改任务的提醒函', body: '请于五个工作日内说明情况。' };
  expectDone(await scene.at.act(letter, 'office-officer', { type: 'revise', ...text }));
  expectDone(await issue(scene, letter));
}

async function toTheEnd(scene: Scene): Promise<void> {
  const { at, task } = scene;
  for (const step of [complete, accept]) expectDone(await step(scene));
  expectDone(await sign(scene, 'party-secretary'));
  expectDone(await at.act(task, 'government-head', { type: 'return', because: '材料不全' }));
  for (const step of [complete, accept]) expectDone(await step(scene));
  for (const who of ['party-secretary', 'government-head']) expectDone(await sign(scene, who));
  expectDone(await publish(scene));
  await at.until(addDays(at.day, 40));
  await at.becomes<'task'>(
    scene.aggregate,
    (state) => state.status === 'closing' && state.open.step === 'filing',
  );
  expectDone(await file(scene));
}

async function handedOver(stage: Stage): Promise<readonly Named[]> {
  const scene = await openScene(stage, { deadline: addDays(firstDay(), 20) });
  const { at, task } = scene;
  const first = await runIdOf(scene, task);
  expectDone(await receive(scene));
  await handOver(scene, task);
  await at.until(addDays(at.day, 25));
  await at.becomes<'task'>(scene.aggregate, ({ overdue }) => overdue);
  const second = await runIdOf(scene, task);
  expectDone(await complete(scene));
  await handOver(scene, task);
  return [
    [
      'handed-over-1',
      await historyOf(scene, task, 'a run that ends in the next one, with an alarm set', first),
    ],
    [
      'handed-over-2',
      await historyOf(scene, task, 'the next run: the alarm rings, and it ends in a third', second),
    ],
    ['handed-over-3', await historyOf(scene, task, 'a run that was only just begun')],
  ];
}

/** Somebody else's facts are in the ledger, as after a kill between the commit and the end of a workflow task. */
async function conflict(stage: Stage): Promise<readonly Named[]> {
  const scene = await openScene(stage);
  const { office } = stage;
  const { facts } = await taskOf(scene);
  const said = { commandId: 'behind-its-back', digest: '', actor: 'system:test', principal: null };
  await office.ledger.record({
    tenant: office.tenant,
    aggregate: scene.aggregate,
    expected: 2,
    command: { ...said, on: scene.at.day, late: null },
    events: [{ type: 'TaskReceived', data: { unit: facts.units.lead } }],
  });
  // The process does not know of it yet: it lets the act pass, meets the conflict, adopts and decides again.
  if ((await receive(scene)) !== 'wrong-state') throw new Error('the conflict was not noticed');
  expectDone(await complete(scene));
  return [['conflict', await historyOf(scene, scene.task, 'a conflict: adopted, decided again, refused')]];
}

async function overdueLetter(stage: Stage): Promise<readonly Named[]> {
  const scene = await openScene(stage);
  const { at } = scene;
  const letter = await toLetter(scene);
  expectDone(await issue(scene, letter));
  expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
  await at.until(addDays(at.day, 30));
  await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters[0]!.overdue);
  return [
    ['overdue-letter', await historyOf(scene, letter, 'a letter whose reply does not come')],
    [
      'told-task',
      await historyOf(scene, scene.task, 'a task told that it is behind and that a reply is overdue'),
    ],
  ];
}

async function writeAll(all: readonly Named[]): Promise<void> {
  await rm(HISTORIES, { recursive: true, force: true });
  await mkdir(HISTORIES, { recursive: true });
  const outcomes = replayAll(
    await bundleWatched(),
    all.map(([, run]) => run),
  );
  for (const [name, run] of all) {
    const { value } = (await outcomes.next()) as IteratorYieldResult<
      Recording['outcome'] & { error: Error | null }
    >;
    if (value.error) throw value.error;
    const { carried, decided } = value;
    const recording: Recording = { ...run, outcome: { carried, decided } };
    await writeFile(join(HISTORIES, `${name}.json`), `${JSON.stringify(recording, null, 1)}\n`);
    console.info(`${name}: ${decided.length} decisions, up to link ${carried.sequence}`);
  }
  await outcomes.return(undefined);
}

record().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
