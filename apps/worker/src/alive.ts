import { hostname } from 'node:os';
import { readClusterEnvironment, TASK_QUEUE } from '@duban/contract';
import { clusterIn, presentWorkers } from '@duban/temporal';
import { Connection } from '@temporalio/client';

const WITHIN_MS = 5_000;

/**
 * Whether the cluster sees a worker of this machine, asked by a container's health check: exit 0 or 1. A worker has no
 * port of its own, and what the cluster sees is what counts; its name there ends with the machine's.
 */
async function isSeen(): Promise<boolean> {
  const environment = readClusterEnvironment(process.env);
  const queue = { namespace: environment.TEMPORAL_NAMESPACE, taskQueue: TASK_QUEUE };
  const connection = Connection.lazy({ ...clusterIn(environment), interceptors: [] });
  const seen = await connection.withDeadline(Date.now() + WITHIN_MS, () =>
    presentWorkers(connection, queue, Date.now()),
  );
  return seen.some((identity) => identity.endsWith(`@${hostname()}`));
}

isSeen().then(
  (seen) => process.exit(seen ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
