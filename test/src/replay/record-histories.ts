import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aggregateOf } from '@duban/contract';
import { addDays, nextDay, type ProcessName, type RuleNode } from '@duban/domain';
import { DUAL, openApproval, openPeople, type ApprovalBody } from '../support/approving';
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
import { firstDay, Rehearsal } from '../support/rehearsal';
import { historyOf, type At, type Named, type Run } from './history-of';
import { plan } from './record-plan';
import { HISTORIES, RECORDING_KEY, type Recording } from './recording';
import { bundleWatched, replayAll } from './replaying';

/**
 * Plays lives and writes down their histories, over those that are there: all of them, or only the lives that are named
 * (`npm run record-histories -w test -- approvals`). The files are the memory of what running processes did, so one that is
 * there is recorded again only when a behaviour changes on purpose.
 */
async function record(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !Object.hasOwn(LIVES, name));
  if (unknown.length > 0) throw new Error(`no such life: ${unknown.join(', ')}`);
  const stage = await openStage({ payloadKey: RECORDING_KEY });
  try {
    await mkdir(HISTORIES, { recursive: true });
    for (const [name, play] of Object.entries(LIVES))
      if (named.length === 0 || named.includes(name)) await writeAll(await play(stage));
  } finally {
    await stage.leave();
  }
}

const LIVES: Readonly<Record<string, (stage: Stage) => Promise<readonly Named[]>>> = {
  'whole-life': wholeLife,
  'handed-over': handedOver,
  conflict,
  'overdue-letter': overdueLetter,
  approvals,
  plan,
};

const runIdOf = async ({ at }: At, process: ProcessName): Promise<string> =>
  (await at.office.temporal.client.workflow.getHandle(at.workflowId(process)).describe()).runId;

const ended = ({ at }: At, process: ProcessName): Promise<unknown> =>
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

/** One that goes through many hands and past its limit to its grant, and one that the clock refuses after a hand-over. */
async function approvals({ office }: Stage): Promise<readonly Named[]> {
  const granted = await manyHands(new Rehearsal(office));
  const at = new Rehearsal(office);
  const process = await openApproval(office, at.day, { rule: inTime('refuse') });
  await at.follow(process);
  const first = await runIdOf({ at }, process);
  expectDone(await openPeople(at, process)('party-secretary', { type: 'approve' }));
  await handOver({ at }, process);
  await at.until(addDays(at.day, 4));
  await ended({ at }, process);
  return [
    ['approval', granted],
    [
      'approval-handed-over-1',
      await historyOf({ at }, process, 'a run of an approval that ends in the next', first),
    ],
    [
      'approval-handed-over-2',
      await historyOf({ at }, process, 'the next run: its limit passes, and it is refused'),
    ],
  ];
}

const inTime = (onLate: string): RuleNode => ({
  rule: 'within',
  period: { n: 3, unit: 'days', firstDayCounts: false },
  then: DUAL,
  onLate,
});

async function manyHands(at: Rehearsal): Promise<Run> {
  const process = await openApproval(at.office, at.day, { rule: inTime('remind') });
  await at.follow(process);
  const act = openPeople(at, process);
  const does = async (who: string, body: ApprovalBody): Promise<void> => expectDone(await act(who, body));
  await does('party-secretary', { type: 'transfer', to: 'acceptor', because: '出差' });
  await does('acceptor', { type: 'approve' });
  await does('acceptor', { type: 'withdraw' });
  await does('acceptor', { type: 'approve' });
  await does('government-head', { type: 'claim' });
  await does('government-head', { type: 'ask-opinion', to: 'unit-officer' });
  await does('unit-officer', { type: 'give-opinion', opinion: '可行' });
  await does('government-head', { type: 'add-signer', to: 'unit-principal', where: 'beside' });
  await does('government-head', { type: 'return', to: 'initiator', then: 'continue', because: '材料不全' });
  await does('office-officer', { type: 'resubmit' });
  await does('office-director', { type: 'suspend', because: '等待材料' });
  await at.until(addDays(at.day, 2));
  await does('office-director', { type: 'resume' });
  await at.until(addDays(at.day, 6));
  await at.becomes<'approval'>(aggregateOf(process), ({ lateNoted }) => lateNoted !== null);
  for (const who of ['unit-principal', 'acceptor', 'government-head']) await does(who, { type: 'approve' });
  await ended({ at }, process);
  return historyOf(
    { at },
    process,
    'an approval: many hands, a stopped clock, a limit that passes, the grant',
  );
}

async function writeAll(all: readonly Named[]): Promise<void> {
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
