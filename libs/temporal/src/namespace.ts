import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import Long from 'long';
import { clusterOf, type Cluster } from './connection';

/** How long a cluster remembers closed workflows: enough to look at one; what must not be forgotten is in the ledger. */
const RETENTION_DAYS = 30;
const ALREADY_EXISTS = 6;
/** A new namespace is served after the cluster's next look at its list. */
const SERVED_WITHIN_MS = 30_000;
const AGAIN_MS = 100;

export async function temporalAnswers(cluster: Cluster): Promise<boolean> {
  return withConnection({ cluster, within: '3 seconds' }, async ({ workflowService }) => {
    await workflowService.getSystemInfo({});
    return true;
  });
}

/** Registers the namespace unless it is there, and waits until the cluster really serves it. */
export async function ensureNamespace(cluster: Cluster, namespace: string): Promise<void> {
  // Whoever makes one has begun: a machine that is busy is waited for.
  await withConnection({ cluster, within: '15 seconds' }, async (connection) => {
    const retention = { seconds: Long.fromNumber(RETENTION_DAYS * 86_400) };
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
      .catch((error: unknown) => {
        if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
      });
    await untilServed(connection, namespace);
  });
}

async function untilServed({ workflowService }: Connection, namespace: string): Promise<void> {
  const until = Date.now() + SERVED_WITHIN_MS;
  for (;;) {
    try {
      await workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'is-it-there' } });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(AGAIN_MS);
    }
  }
}

interface Reached {
  readonly cluster: Cluster;
  readonly within: '3 seconds' | '15 seconds';
}

async function withConnection<T>(
  { cluster, within }: Reached,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ ...clusterOf(cluster), connectTimeout: within });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
