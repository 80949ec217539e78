import type { Connection } from '@temporalio/client';

/** WORKER_STATUS_RUNNING; the others are shutting down, or down. */
const RUNNING = 1;
/** A worker that has just begun to poll has not sent its first heartbeat yet. */
const JUST_BEGUN_MS = 10_000;
/** Heartbeats may be this many intervals late: one lost on the way is no dead worker. */
const LATE = 2.5;
const FIRST_INTERVAL_MS = 5_000;
/** A poll waits for a task for up to a minute, so an idle worker may have been seen as long ago. */
const POLL_MS = 65_000;

interface Timestamp {
  readonly seconds?: { toString(): string } | number | null;
  readonly nanos?: number | null;
}

export interface Heartbeat {
  readonly identity: string;
  readonly running: boolean;
  readonly ageMs: number;
  readonly intervalMs: number;
}

export interface Poller {
  readonly identity: string;
  readonly ageMs: number;
}

export interface Queue {
  readonly namespace: string;
  readonly taskQueue: string;
}

/** The workers of the queue that are there now. */
export async function presentWorkers(
  connection: Connection,
  queue: Queue,
  nowMs: number,
): Promise<readonly string[]> {
  const [heartbeats, pollers] = await Promise.all([
    heartbeatsOf(connection, queue, nowMs),
    pollersOf(connection, queue, nowMs),
  ]);
  return judgePresence(heartbeats, pollers);
}

/**
 * Pollers are remembered for minutes after their process died, heartbeats stop at once. So heartbeats count where a
 * worker sends them; a poller counts alone while its first heartbeat is due, or where the cluster knows none (null).
 */
export function judgePresence(
  heartbeats: readonly Heartbeat[] | null,
  pollers: readonly Poller[],
): readonly string[] {
  if (!heartbeats) return pollers.filter(({ ageMs }) => ageMs < POLL_MS).map(({ identity }) => identity);
  const alive = heartbeats.filter(({ running, ageMs, intervalMs }) => running && ageMs < intervalMs * LATE);
  const begun = pollers.filter(
    ({ identity, ageMs }) => ageMs < JUST_BEGUN_MS && !heartbeats.some((beat) => beat.identity === identity),
  );
  return [...new Set([...alive, ...begun].map(({ identity }) => identity))];
}

async function heartbeatsOf(
  connection: Connection,
  queue: Queue,
  nowMs: number,
): Promise<readonly Heartbeat[] | null> {
  const { namespace, taskQueue } = queue;
  const query = `TaskQueue = '${taskQueue}'`;
  try {
    const { workersInfo } = await connection.workflowService.listWorkers({ namespace, query, pageSize: 100 });
    return workersInfo.map(({ workerHeartbeat: beat }) => ({
      identity: beat?.workerIdentity ?? '',
      running: Number(beat?.status) === RUNNING,
      ageMs: nowMs - millisecondsOf(beat?.heartbeatTime),
      intervalMs: millisecondsOf(beat?.elapsedSinceLastHeartbeat) || FIRST_INTERVAL_MS,
    }));
  } catch (error) {
    if (isUnknownCall(error)) return null;
    throw error;
  }
}

async function pollersOf(connection: Connection, queue: Queue, nowMs: number): Promise<readonly Poller[]> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace: queue.namespace,
    taskQueue: { name: queue.taskQueue },
    taskQueueType: 1,
  });
  return pollers.map(({ identity, lastAccessTime }) => ({
    identity: identity ?? '',
    ageMs: nowMs - millisecondsOf(lastAccessTime),
  }));
}

const millisecondsOf = (time: Timestamp | null | undefined): number =>
  Number(String(time?.seconds ?? 0)) * 1_000 + (time?.nanos ?? 0) / 1e6;

/** A server from before worker heartbeats, or one that has them switched off. */
const isUnknownCall = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 12 || error.code === 3);
