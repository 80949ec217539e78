import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { taskWorkflowId } from '@duban/contract';
import { addDays } from '@duban/domain';
import { openOffice, planTasks, servers, type Office } from '../src/support/office';
import { firstDay } from '../src/support/rehearsal';
import { KeptProcess } from '../src/failpoints/kept-process';
import { environmentOf } from '../src/failpoints/mortal-worker';
import { eventually } from '../src/support/running';
import { act } from '../src/support/staff';
import { openBare, type Bare } from './bare';
import { openGateway, type Gateway } from '../src/support/gateway';
import { rounded, spreadOf, throughput, timed } from './figures';

const PAIRS = 200;
/** Until the programs' own code is compiled. */
const WARM_UP = 300;
const CALLERS = 16;
const STARTS = 1_000;
const BATCH = 100;
/** As many as the relay carries at once. */
const STARTERS = 64;
const REST_MS = 3_000;

/** What the product's commands and starts cost beside the engine's own, measured one after the other in the same run. */
async function measure(): Promise<void> {
  const office = await openOffice();
  const worker = productWorker(office);
  await worker.start();
  const bare = await openBare(office);
  const gateway = await openGateway(office);
  const at = { office, bare, gateway };
  try {
    const pairs = await prepare(at);
    const latency = await latencies(at, pairs);
    const rates = await atOnce(at, pairs);
    tell({ ...latency, ...rates, ...(await starts(at)) });
  } finally {
    await gateway.close();
    await bare.stop();
    await worker.stop();
    await office.close();
  }
}

interface At {
  readonly office: Office;
  readonly bare: Bare;
  readonly gateway: Gateway;
}

/** The bundle that production starts. */
const productWorker = (office: Office) =>
  new KeptProcess<{ readonly ready: true }>({
    name: 'worker',
    file: join(servers().dist, 'worker', 'main.cjs'),
    env: environmentOf(office),
  });

interface Pairs {
  readonly tasks: readonly string[];
  /** Asked without the API. */
  readonly others: readonly string[];
  readonly bares: readonly string[];
}

async function prepare({ office, bare }: At): Promise<Pairs> {
  const count = PAIRS + WARM_UP;
  const tasks = await dispatch(office, count);
  const others = await dispatch(office, count);
  const bares = Array.from({ length: count }, (_, index) => `bare/${index}`);
  await throughput(bares, STARTERS, bare.start);
  await settled(office, [...bares, ...[...tasks, ...others].map((taskId) => workflowOf(office, taskId))]);
  return { tasks, others, bares };
}

const workflowOf = ({ tenant }: Office, taskId: string): string => taskWorkflowId(tenant, taskId, 1);

/** Tasks with a deadline, so that each has its alarm; answers when they are written, not when they have started. */
async function dispatch(office: Office, count: number): Promise<readonly string[]> {
  const refs = Array.from({ length: count }, (_, index) => ({
    ref: String(index + 1),
    deadline: addDays(firstDay(), 300),
  }));
  const taskIds: string[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const { tasks } = await planTasks(office, refs.slice(from, from + BATCH), addDays(firstDay(), -1));
    taskIds.push(...tasks.map(({ taskId }) => taskId));
  }
  return taskIds;
}

/** Once all of them have had their first workflow task. */
async function settled({ temporal: { client } }: Office, workflowIds: readonly string[]): Promise<void> {
  for (const workflowId of workflowIds)
    await eventually(
      () => client.workflow.getHandle(workflowId).describe(),
      ({ raw, historyLength }) => !raw.pendingWorkflowTask && historyLength > 2,
      60_000,
    );
}

/** The answer that the process itself gives, which the API does not wait for. */
async function byProcess(office: Office, taskId: string): Promise<void> {
  const answer = await act(office, { type: 'task', taskId, cycle: 1 }, 'unit-officer', { type: 'receive' });
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`);
}

/** One caller, by turns, so that whatever else the machine does falls on both alike. */
async function latencies({ office, bare, gateway }: At, { tasks, others, bares }: Pairs) {
  const command: number[] = [];
  const process: number[] = [];
  const update: number[] = [];
  const withActivity: number[] = [];
  for (const [index, taskId] of tasks.entries()) {
    const one = await timed(() => bare.update(bares[index]!));
    const another = await timed(() => bare.updateWithActivity(bares[index]!));
    const slow = await timed(() => byProcess(office, others[index]!));
    const other = await timed(() => gateway.carryOut(taskId, 'unit-officer', { type: 'receive' }));
    if (index < WARM_UP) continue;
    update.push(one);
    withActivity.push(another);
    process.push(slow);
    command.push(other);
  }
  const [ours, theirs, floor] = [spreadOf(command), spreadOf(update), spreadOf(withActivity)];
  return {
    command: ours,
    bareUpdate: theirs,
    bareUpdateWithActivity: floor,
    commandByProcess: spreadOf(process),
    ratioP50: rounded(ours.p50 / theirs.p50, 2),
    floorRatioP50: rounded(floor.p50 / theirs.p50, 2),
  };
}

async function atOnce({ bare, gateway }: At, { tasks, bares }: Pairs) {
  const bareUpdatesPerSecond = await throughput(bares, CALLERS, bare.update);
  const commandsPerSecond = await throughput(tasks, CALLERS, (taskId) =>
    gateway.carryOut(taskId, 'unit-principal', { type: 'complete', summary: '管网已改造' }),
  );
  return { callers: CALLERS, commandsPerSecond, bareUpdatesPerSecond };
}

/** From the first written fact to the last process's first workflow task; the last ones started are the last ones done. */
async function starts({ office, bare }: At) {
  const ids = Array.from({ length: STARTS }, (_, index) => `bare-start/${index}`);
  await pause(REST_MS);
  const bareMs = await timed(async () => {
    await throughput(ids, STARTERS, bare.start);
    await settled(office, ids.slice(-STARTERS));
  });
  await pause(REST_MS);
  const taskMs = await timed(async () => {
    const taskIds = await dispatch(office, STARTS);
    await settled(
      office,
      taskIds.slice(-STARTERS).map((taskId) => workflowOf(office, taskId)),
    );
  });
  const perSecond = (ms: number): number => rounded((STARTS * 1_000) / ms);
  const [dispatchedPerSecond, bareStartsPerSecond] = [perSecond(taskMs), perSecond(bareMs)];
  const dispatchRatio = rounded(dispatchedPerSecond / bareStartsPerSecond, 2);
  return { dispatchedPerSecond, bareStartsPerSecond, dispatchRatio };
}

type Figures = Awaited<ReturnType<typeof latencies>> &
  Awaited<ReturnType<typeof atOnce>> &
  Awaited<ReturnType<typeof starts>>;

function tell(figures: Figures): void {
  const { command, bareUpdate, bareUpdateWithActivity: floor, ratioP50, callers } = figures;
  console.table([
    {
      what: 'p50, empty local activity',
      ours: floor.p50,
      bare: bareUpdate.p50,
      ratio: figures.floorRatioP50,
    },
    {
      what: 'p50, answered by the process',
      ours: figures.commandByProcess.p50,
      bare: bareUpdate.p50,
      ratio: rounded(figures.commandByProcess.p50 / bareUpdate.p50, 2),
    },
    { what: 'latency p50, ms', ours: command.p50, bare: bareUpdate.p50, ratio: ratioP50, aim: '<= 1.3' },
    {
      what: 'latency p99, ms',
      ours: command.p99,
      bare: bareUpdate.p99,
      ratio: rounded(command.p99 / bareUpdate.p99, 2),
    },
    {
      what: `a second, ${callers} callers`,
      ours: figures.commandsPerSecond,
      bare: figures.bareUpdatesPerSecond,
      ratio: rounded(figures.commandsPerSecond / figures.bareUpdatesPerSecond, 2),
    },
    {
      what: `starts a second, of ${STARTS}`,
      ours: figures.dispatchedPerSecond,
      bare: figures.bareStartsPerSecond,
      ratio: figures.dispatchRatio,
      aim: '>= 0.7',
    },
  ]);
  console.log(JSON.stringify({ benchmark: 'command-latency', node: process.version, ...figures }));
}

measure().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
